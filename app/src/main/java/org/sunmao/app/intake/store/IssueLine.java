package org.sunmao.app.intake.store;

import org.jspecify.annotations.Nullable;

/**
 * Something about a row that its sender should know.
 *
 * @param sheet 0-based position of its sheet in the file
 * @param rowNumber as a person counts rows in the file
 * @param column header of the column, null when the whole row is meant
 * @param field code of the field that the column means, null when none
 * @param code of the problem
 * @param found what stood there
 * @param expected a code or the value it should have had
 * @param refused whether the row was refused for it
 */
public record IssueLine(
        int sheet,
        String sheetName,
        int rowNumber,
        @Nullable String column,
        @Nullable String field,
        String code,
        String found,
        String expected,
        boolean refused) {}
