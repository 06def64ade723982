package org.sunmao.app.front.find;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Rows;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.shell.Ui;

/** What the search box found as a workbook: the same hits, order and columns as on the page. */
final class SearchExport {

    private SearchExport() {}

    static Export export(Ui ui, String typed, @Nullable Kind only, List<Line> lines, boolean more) {
        String title = ui.t("front.search.title");
        List<List<@Nullable Object>> rows =
                lines.stream().map(line -> cells(ui, line)).toList();
        var sheet = new Sheet(title, columns(ui), Rows.of(rows), more ? rows.size() : Integer.MAX_VALUE);
        Map<String, String> asked = only == null ? Map.of("q", typed) : Map.of("q", typed, "kind", only.word());
        var head = new Head(title, head(ui, typed, only), List.of());
        return new Export("front.export-search", "", "", asked, title, head, List.of(sheet));
    }

    private static List<Head.Line> head(Ui ui, String typed, @Nullable Kind only) {
        String kind = ui.t("front.search.kind." + (only == null ? "all" : only.word()));
        return List.of(
                new Head.Line(ui.t("front.search.label"), typed), new Head.Line(ui.t("front.search.kinds"), kind));
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                Column.longText(ui.t("front.search.column.name")),
                Column.text(ui.t("front.search.column.kind")),
                Column.text(ui.t("front.filter.status")),
                Column.text(ui.t("front.search.column.why")),
                Column.longText(ui.t("front.search.column.matched")));
    }

    private static List<@Nullable Object> cells(Ui ui, Line line) {
        String status = ui.t("front.filter.status." + (line.confirmed() ? "confirmed" : "provisional"));
        return Arrays.asList(line.name(), Everything.kind(ui, line), status, Everything.why(ui, line), line.matched());
    }
}
