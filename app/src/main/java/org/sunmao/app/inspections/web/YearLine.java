package org.sunmao.app.inspections.web;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise with its inspections of a year.
 *
 * @param href its file; null where it is not open to the reader
 * @param coming approved and not held
 * @param joined put together with another
 */
public record YearLine(String firm, @Nullable String href, int held, int coming, int refused, int joined) {}
