package org.sunmao.app.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sunmao.app.shell.Ui;

/** Writes workbooks: a head sheet that says what this is, who made it, when and out of what, then the sheets. */
final class Workbooks {

    private final Ui ui;
    private final int most;

    /** @param most rows that a sheet takes */
    Workbooks(Ui ui, int most) {
        this.ui = ui;
        this.most = most;
    }

    /** How many rows a workbook has without headings, and whether any sheet was cut. */
    record Written(long rows, boolean cut) {}

    private record Done(String sheet, int rows, boolean cut, boolean bounded) {

        String key() {
            return cut ? "exports.rows.cut" : bounded ? "exports.rows.bounded" : "exports.rows";
        }
    }

    Written write(Export export, Instant now, OutputStream out) throws IOException {
        List<Done> done = new ArrayList<>();
        try (Workbook book = new Workbook(out, "Sunmao", null)) {
            // The head stands first and is written last: only then is known how many rows there were.
            Worksheet head = book.newWorksheet(Cells.sheetName(ui.t("exports.head")));
            for (Sheet sheet : export.sheets()) {
                var writer =
                        new SheetWriter(ui, book.newWorksheet(Cells.sheetName(sheet.name())), sheet.columns(), most);
                writer.write(sheet.rows());
                done.add(new Done(sheet.name(), writer.rows(), writer.cut(), writer.rows() >= sheet.most()));
            }
            head(head, export.head(), done, now);
            head.finish();
        }
        return new Written(
                done.stream().mapToLong(Done::rows).sum(), done.stream().anyMatch(Done::cut));
    }

    private void head(Worksheet target, Head head, List<Done> done, Instant now) {
        target.width(0, 22);
        target.width(1, 70);
        SheetWriter.write(target, 0, 0, head.title());
        target.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        row = line(target, row, ui.t("exports.who"), who());
        row = line(target, row, ui.t("exports.when"), ui.time(now));
        if (ui.clocks().areSet()) {
            row = line(target, row, ui.t("exports.clocks"), ui.clocksSaid(ui.clocks()));
        }
        for (Head.Line line : head.lines()) {
            row = line(target, row, line.label(), line.text());
        }
        for (Done sheet : done) {
            row = line(target, row, ui.t("exports.rows.of", sheet.sheet()), ui.t(sheet.key(), sheet.rows()));
        }
        row = line(target, row, ui.t("exports.rights"), ui.t("exports.rights.text"));
        sources(target, row + 1, head.sources());
    }

    private String who() {
        var reader = ui.reader();
        String role =
                reader.role() == null ? "" : ui.t("access.role." + reader.role().word());
        return ui.t("exports.who.text", reader.displayName(), reader.username(), role);
    }

    private void sources(Worksheet target, int first, List<Head.Source> sources) {
        if (sources.isEmpty()) {
            return;
        }
        int row = line(target, first, ui.t("exports.sources"), ui.t("exports.sources.text"));
        for (Head.Source source : sources) {
            row = line(target, row, source.name(), source.said());
        }
    }

    private static int line(Worksheet target, int row, String label, String text) {
        SheetWriter.write(target, row, 0, label);
        SheetWriter.write(target, row, 1, text);
        target.style(row, 1).wrapText(true).set();
        return row + 1;
    }
}
