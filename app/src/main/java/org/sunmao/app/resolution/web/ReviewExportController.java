package org.sunmao.app.resolution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Rows;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.ReviewEntry;
import org.sunmao.app.resolution.ReviewFilter;
import org.sunmao.app.shell.Ui;

/** The review queue as a workbook: the same entries, order and columns as on the page. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD})
class ReviewExportController {

    private final ReviewDesk desk;
    private final Exports exports;

    ReviewExportController(ReviewDesk desk, Exports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @GetMapping("/review.xlsx")
    void queue(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String kind,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        List<ReviewEntry> all = desk.list(reader.scope());
        var filter = new ReviewFilter(source, kind);
        List<ReviewEntry> kept = all.stream().filter(filter::keeps).toList();
        Head head = new Head(ui.t("resolution.title"), lines(ui, filter, all), sources(ui, kept));
        var rows = kept.stream().map(entry -> cells(ui, entry)).toList();
        var sheet = new Sheet(ui.t("resolution.title"), columns(ui), Rows.of(rows));
        exports.send(
                reader,
                ui,
                new Export(
                        "resolution.export-review",
                        "",
                        "",
                        asked(filter),
                        ui.t("resolution.title"),
                        head,
                        List.of(sheet)),
                response);
    }

    private static Map<String, String> asked(ReviewFilter filter) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("source", filter.source());
        asked.put("kind", filter.kind());
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    private static List<Head.Line> lines(Ui ui, ReviewFilter filter, List<ReviewEntry> all) {
        var lines = new ArrayList<Head.Line>();
        String source = all.stream()
                .filter(entry -> entry.source().equals(filter.source()))
                .map(entry -> name(ui, entry))
                .findFirst()
                .orElse(filter.source().isEmpty() ? ui.t("resolution.filter.all-sources") : filter.source());
        lines.add(new Head.Line(ui.t("resolution.source"), source));
        String kind = filter.kind().isEmpty()
                ? ui.t("resolution.filter.all-kinds")
                : ui.tOr("resolution.kind." + filter.kind(), filter.kind());
        lines.add(new Head.Line(ui.t("resolution.kind"), kind));
        if (all.size() >= ReviewDesk.LONGEST) {
            lines.add(new Head.Line(
                    ui.t("resolution.export.limit"), ui.t("resolution.export.limit.text", ReviewDesk.LONGEST)));
        }
        return lines;
    }

    private static List<Head.Source> sources(Ui ui, List<ReviewEntry> kept) {
        return kept.stream()
                .map(entry -> new Head.Source(name(ui, entry), entry.source()))
                .distinct()
                .toList();
    }

    private static String name(Ui ui, ReviewEntry entry) {
        return ui.lang().equals("zh") ? entry.sourceZh() : entry.sourceEn();
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                Column.longText(ui.t("resolution.column.name")),
                Column.text(ui.t("resolution.kind")),
                Column.text(ui.t("resolution.source")),
                Column.count(ui.t("resolution.column.rows")),
                Column.area(ui.t("resolution.column.area")),
                Column.count(ui.t("resolution.column.candidates")),
                new Column(ui.t("resolution.column.bits"), Column.Kind.NUMBER));
    }

    private static List<@Nullable Object> cells(Ui ui, ReviewEntry entry) {
        return Arrays.asList(
                entry.name().isEmpty() ? null : entry.name(),
                ui.t("resolution.kind." + entry.kind()),
                name(ui, entry),
                entry.rows(),
                entry.areaSqm(),
                entry.candidates(),
                Math.round(entry.bits() * 10) / 10.0);
    }
}
