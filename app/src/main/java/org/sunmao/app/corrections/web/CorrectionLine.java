package org.sunmao.app.corrections.web;

import org.sunmao.app.corrections.Correction;

/** A line of the list of corrections. */
public record CorrectionLine(Correction correction, String name, boolean late) {}
