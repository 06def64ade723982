package org.sunmao.app.intake.files;

import org.jspecify.annotations.Nullable;

/**
 * Something found out, guessed or repaired while the file was opened.
 *
 * @param code stable code, such as {@code charset.guessed}, {@code separator.guessed}, {@code header.repaired}
 * @param rowNumber 1-based row the note is about; 0 when it is about the whole file
 * @param column header of the column, where there is one
 * @param found what stands in the file
 * @param expected what was expected, or what it was taken for
 */
public record FileNote(String code, int rowNumber, @Nullable String column, String found, String expected) {}
