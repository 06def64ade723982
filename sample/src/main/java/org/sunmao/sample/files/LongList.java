package org.sunmao.sample.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A list in workbooks of one sheet each, which goes on in another workbook where one would get too long. Rows come one at a time and
 * none is held in memory.
 *
 * @param sheetName name of the sheet in every workbook
 * @param mostRows  data rows in a workbook
 */
record LongList<T>(String sheetName, int mostRows, Part<T> part) {

    /** So many rows of a dozen cells stay below 200 MiB unpacked, beyond which a platform may suspect a zip bomb. */
    static final int MOST_ROWS = 250_000;

    /** What stands in a workbook: the head, each row, and the foot. A new one is begun for each workbook. */
    interface Part<T> {
        void head(Sheet sheet) throws IOException;

        void row(Sheet sheet, Path path, T item) throws IOException;

        default void foot(Sheet sheet) throws IOException {}
    }

    /** Writes all items; there is at least one workbook, named like {@code first}, the second {@code first(2)}. */
    List<Path> write(Path first, LocalDate created, Iterator<T> items) throws IOException {
        List<Path> paths = new ArrayList<>();
        do {
            String name = first.getFileName().toString();
            Path path = first.resolveSibling(
                    paths.isEmpty() ? name : name.replace(".xlsx", "(" + (paths.size() + 1) + ").xlsx"));
            paths.add(path);
            Xlsx.write(path, created, workbook -> {
                Sheet sheet = new Sheet(workbook.newWorksheet(sheetName));
                part.head(sheet);
                for (int i = 0; i < mostRows && items.hasNext(); i++) {
                    part.row(sheet, path, items.next());
                }
                part.foot(sheet);
                sheet.worksheet().finish();
            });
        } while (items.hasNext());
        return paths;
    }
}
