package org.sunmao.app.evidence;

/**
 * Columns of a source's files with their confirmed meaning, as recorded.
 *
 * @param id the database's number
 * @param hash lower-case hex digest over headers and mapping
 */
public record Layout(int id, String hash) {}
