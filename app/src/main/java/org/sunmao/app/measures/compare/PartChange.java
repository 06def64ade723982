package org.sunmao.app.measures.compare;

import org.sunmao.app.measures.Part;

/**
 * A part whose figure is another by another definition.
 *
 * @param before by the first side's version and choices
 * @param after by the second side's, of the very same evidence
 */
public record PartChange(Part before, Part after) {}
