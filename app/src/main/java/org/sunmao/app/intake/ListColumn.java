package org.sunmao.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Field;

/**
 * How one column of a list was read.
 *
 * @param sheet the sheet it stands in; empty where the file has none
 * @param header as it stands in the file
 * @param field what it was taken for; null where nothing was read from it
 * @param names true for the column that names the rows
 * @param rows rows of data in the sheet
 * @param filled cells that hold anything
 * @param read cells of which the value was understood
 * @param examples up to two different cells, as they stand
 * @param remarks what was folded, assumed or not understood, most frequent first
 */
public record ListColumn(
        String sheet,
        String header,
        @Nullable Field field,
        boolean names,
        long rows,
        long filled,
        long read,
        List<String> examples,
        List<Remark> remarks) {

    /**
     * Something about cells of a column.
     *
     * @param code stable code, such as {@code code.check-character}
     * @param count how many cells
     * @param row the first row it was found in, as a spreadsheet program counts
     * @param found what stands there
     * @param expected what was expected
     */
    public record Remark(String code, long count, int row, String found, String expected) {}
}
