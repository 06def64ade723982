package org.sunmao.app.intake.files;

/**
 * Something a reader of the row should know about one of its cells, or about the row as a whole.
 *
 * @param code stable code, such as {@code merged.filled}, {@code formula.error}, {@code row.cells-missing}
 * @param column header of the column; empty when the note is about the whole row
 * @param found what stands in the file
 * @param expected what was expected there
 */
public record CellNote(String code, String column, String found, String expected) {}
