package org.sunmao.app.requests.web;

/**
 * A row of a file that could not be taken in.
 *
 * @param where file, sheet and row
 * @param column the column that is at fault
 * @param found what stands there
 * @param expected what was expected, and how to go on
 * @param cells what the row says, personal data masked
 */
public record LeftLine(long id, String where, String column, String found, String expected, String cells) {}
