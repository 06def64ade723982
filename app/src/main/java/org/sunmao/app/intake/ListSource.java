package org.sunmao.app.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a list is read.
 *
 * @param file a file of any form that intake reads
 * @param sheet the one sheet that is read; null for all that have the id's column
 * @param idColumn the header of the column that names the rows; {@link #ROW_NUMBER} for the rows' numbers in the file
 */
public record ListSource(Path file, @Nullable String sheet, String idColumn) {

    /** Names rows by the number that a spreadsheet program shows beside them. */
    public static final String ROW_NUMBER = "#";

    /** The file's name, with that of the sheet where one was chosen. */
    public String name() {
        return file.getFileName() + (sheet == null ? "" : "#" + sheet);
    }
}
