package org.sunmao.app.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Ui;

/** Writes one sheet; rows go to the file as they come, so that memory does not grow with them. */
final class SheetWriter implements RowSink {

    private static final int ROWS_PER_FLUSH = 1_000;

    private final Ui ui;
    private final Worksheet target;
    private final List<Column> columns;
    private final int most;
    private int rows;
    private boolean cut;

    SheetWriter(Ui ui, Worksheet target, List<Column> columns, int most) {
        this.ui = ui;
        this.target = target;
        this.columns = columns;
        this.most = most;
    }

    /** Writes heading, rows, and below them that there would be more where there are. */
    void write(Rows source) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            text(0, i, columns.get(i).head());
            target.style(0, i).bold().wrapText(true).fillColor("F3E7DC").set();
            target.width(i, columns.get(i).kind().width());
        }
        target.freezePane(0, 1);
        source.writeTo(this);
        if (cut) {
            text(rows + 1, 0, ui.t("exports.cut", most));
            target.style(rows + 1, 0).bold().set();
        }
        if (rows > 0) {
            target.setAutoFilter(0, 0, rows, columns.size() - 1);
        }
        target.finish();
    }

    int rows() {
        return rows;
    }

    /** Whether there were more rows than a sheet takes. */
    boolean cut() {
        return cut;
    }

    @Override
    public boolean row(List<? extends @Nullable Object> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        if (rows == most) {
            cut = true;
            return false;
        }
        rows++;
        for (int i = 0; i < cells.size(); i++) {
            put(rows, i, cells.get(i));
        }
        if (rows % ROWS_PER_FLUSH == 0) {
            flush();
        }
        return true;
    }

    private void put(int row, int column, @Nullable Object value) {
        if (value == null) {
            text(row, column, ui.unknown());
        } else if (value instanceof Number number) {
            target.value(row, column, number instanceof BigDecimal decimal ? plain(decimal) : number);
            format(row, column);
        } else if (value instanceof LocalDate day) {
            target.value(row, column, day);
            target.style(row, column).format("yyyy-mm-dd").set();
        } else {
            text(row, column, value.toString());
        }
    }

    /** 1000, neither 1000.00 nor 1E+3. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void format(int row, int column) {
        String format = columns.get(column).kind().format();
        if (format != null) {
            target.style(row, column).format(format).set();
        }
    }

    private void text(int row, int column, String text) {
        write(target, row, column, text);
    }

    /** Writes a text as a text: never a formula, now or when somebody edits the cell. */
    static void write(Worksheet target, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        String clean = Cells.clean(text);
        target.inlineString(row, column, clean);
        if (Cells.looksLikeFormula(clean)) {
            target.style(row, column).format("@").set();
        }
    }

    private void flush() {
        try {
            target.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
