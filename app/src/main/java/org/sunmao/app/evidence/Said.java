package org.sunmao.app.evidence;

import java.time.LocalDate;

/**
 * Another source that says the same as the one that a {@link Chosen} names.
 *
 * @param source code of the source
 * @param date newest day of which it said so
 * @param payload a payload that says so
 */
public record Said(String source, LocalDate date, long payload) {}
