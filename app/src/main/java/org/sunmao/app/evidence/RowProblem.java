package org.sunmao.app.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Something about a row that its sender should know.
 *
 * @param sheet number of the sheet, from 0
 * @param sheetName its name as the file has it
 * @param rowNumber as a person counts rows in the file, from 1
 * @param column header of the column, null when the whole row is meant
 * @param field code of the field that the column means, null when none
 * @param code stable code of the problem, such as {@code date.unreadable}; screens word it
 * @param found what stood there
 * @param expected what should stand there, as a code that screens word
 * @param refused whether the row was refused for it, or only remarked upon
 */
public record RowProblem(
        int sheet,
        String sheetName,
        int rowNumber,
        @Nullable String column,
        @Nullable String field,
        String code,
        String found,
        String expected,
        boolean refused) {}
