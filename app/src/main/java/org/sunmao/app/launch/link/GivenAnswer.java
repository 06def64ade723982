package org.sunmao.app.launch.link;

import java.nio.file.Path;

/**
 * A row of a filled clerical sheet, as it stands there.
 *
 * @param line the row's number, as a spreadsheet program shows it
 * @param column the header over the answer
 */
record GivenAnswer(Path file, int line, String column, String answer, Side left, Side right) {

    /** The row of a list that is meant, and the mark of what it said when the sheet was written. */
    record Side(String list, String id, String mark) {}

    /** A message about this row: what was found, what was expected, how to go on. */
    String problem(String where, String found, String expected, String goOn) {
        return file + ", row " + line + ", column " + where + ": found " + found + "; expected " + expected + ". "
                + goOn;
    }
}
