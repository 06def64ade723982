package org.sunmao.app.intake.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The error copy of a workbook or feature collection. */
final class XlsxErrorCopy {

    private static final int ROWS_PER_FLUSH = 1_000;
    private static final int MAX_CHARS = 32_767;

    private final Worksheet target;
    private final int errorColumn;
    private final Map<Integer, String> messages;
    private int lastRow;

    private XlsxErrorCopy(Worksheet target, int errorColumn, Map<Integer, String> messages) {
        this.target = target;
        this.errorColumn = errorColumn;
        this.messages = messages;
    }

    static void write(TableFile file, Map<Integer, Map<Integer, String>> messages, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Sunmao", null)) {
            for (TableSheet table : file.tables()) {
                Map<Integer, String> rows = messages.getOrDefault(table.index(), Map.of());
                Worksheet target = workbook.newWorksheet(table.name());
                new XlsxErrorCopy(target, table.headers().size(), rows).copy(table);
                target.finish();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static void writeFeatures(SourceSheet sheet, Map<Integer, String> messages, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Sunmao", null)) {
            Worksheet target = workbook.newWorksheet(sheet.name());
            XlsxErrorCopy copy = new XlsxErrorCopy(target, sheet.headers().size(), Map.of());
            copy.texts(1, sheet.headers(), ErrorCopies.COLUMN);
            sheet.forEachRow(row -> {
                copy.texts(row.rowNumber() + 1, row.cells(), messages.getOrDefault(row.rowNumber(), ""));
                copy.flush(row.rowNumber());
            });
            target.setAutoFilter(0, 0, copy.lastRow - 1, copy.errorColumn);
            target.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void copy(TableSheet table) {
        int headerRow = table.headerRow();
        MergeFiller filler = new MergeFiller(table.raw().merges(), errorColumn);
        table.raw().readWhile(relayed(row -> {
            List<RawCell> cells =
                    row.number() <= headerRow ? row.cells() : filler.fill(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                // A number merged over rows is one amount: repeated it would be counted in each.
                boolean filled = row.cell(column).blank();
                RawCell cell = cells.get(column);
                if (!cell.blank() && !(filled && cell.type() == RawCell.Type.NUMBER)) {
                    put(row.number() - 1, column, cell);
                }
            }
            finishRow(row, headerRow);
        }));
        for (MergedRegion region : table.raw().merges()) {
            if (region.lastRow() <= headerRow && region.lastColumn() < errorColumn) {
                target.range(region.firstRow() - 1, region.firstColumn(), region.lastRow() - 1, region.lastColumn())
                        .merge();
            }
        }
        if (headerRow > 0) {
            target.setAutoFilter(headerRow - 1, 0, Math.max(lastRow, headerRow) - 1, errorColumn);
        }
    }

    private interface RowStep {
        void accept(RawRow row);
    }

    private static Predicate<RawRow> relayed(RowStep step) {
        return row -> {
            step.accept(row);
            return true;
        };
    }

    private void finishRow(RawRow row, int headerRow) {
        String message = row.number() == headerRow ? ErrorCopies.COLUMN : messages.getOrDefault(row.number(), "");
        if (!message.isEmpty()) {
            target.inlineString(row.number() - 1, errorColumn, clip(message));
        }
        lastRow = row.number();
        flush(row.number());
    }

    private void texts(int rowNumber, List<String> cells, String message) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                target.inlineString(rowNumber - 1, column, clip(cells.get(column)));
            }
        }
        if (!message.isEmpty()) {
            target.inlineString(rowNumber - 1, errorColumn, clip(message));
        }
        lastRow = rowNumber;
    }

    private void put(int row, int column, RawCell cell) {
        if (cell.type() == RawCell.Type.NUMBER && cell.text().matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?")) {
            target.value(row, column, new BigDecimal(cell.text()));
        } else {
            target.inlineString(row, column, clip(cell.text()));
        }
    }

    private void flush(int rowNumber) {
        if (rowNumber % ROWS_PER_FLUSH == 0) {
            try {
                target.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String clip(String text) {
        return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS - 1) + "…";
    }
}
