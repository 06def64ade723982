package org.sunmao.app.resolution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.sunmao.app.resolution.DeskQueue;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.ReviewEntry;
import org.sunmao.app.resolution.ReviewFilter;
import org.sunmao.app.shell.Ui;

/** The review queue as a workbook: the same entries, order and columns as on the page. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD})
class ReviewExportController {

    private final DeskQueue queue;
    private final Exports exports;

    ReviewExportController(DeskQueue queue, Exports exports) {
        this.queue = queue;
        this.exports = exports;
    }

    @GetMapping("/review.xlsx")
    void export(@RequestParam Map<String, String> asked, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        ReviewFilter filter = Filters.queue(asked);
        List<ReviewEntry> kept = queue.list(reader.scope(), filter, 0, ReviewDesk.LONGEST);
        Head head = new Head(ui.t("resolution.title"), lines(ui, filter, kept), sources(ui, kept));
        var rows = kept.stream().map(entry -> cells(ui, entry)).toList();
        var sheet = new Sheet(ui.t("resolution.title"), columns(ui), Rows.of(rows));
        exports.send(
                reader,
                ui,
                new Export(
                        "resolution.export-review",
                        "",
                        "",
                        filter.asked(),
                        ui.t("resolution.title"),
                        head,
                        List.of(sheet)),
                response);
    }

    private static List<Head.Line> lines(Ui ui, ReviewFilter filter, List<ReviewEntry> kept) {
        var lines = new ArrayList<Head.Line>();
        String source = kept.stream()
                .filter(entry -> entry.source().equals(filter.source()))
                .map(entry -> name(ui, entry))
                .findFirst()
                .orElse(filter.source().isEmpty() ? ui.t("resolution.filter.sources.all") : filter.source());
        lines.add(new Head.Line(ui.t("resolution.source"), source));
        String kind = filter.kind().isEmpty()
                ? ui.t("resolution.filter.kinds.all")
                : ui.tOr("resolution.kind." + filter.kind(), filter.kind());
        lines.add(new Head.Line(ui.t("resolution.kind"), kind));
        if (!filter.building().isEmpty()) {
            lines.add(new Head.Line(
                    ui.t("resolution.building"),
                    filter.building().equals(ReviewFilter.NOT_KNOWN)
                            ? ui.t("resolution.filter.buildings.unknown")
                            : kept.isEmpty()
                                    ? "B" + filter.building()
                                    : kept.get(0).building()));
        }
        if (!filter.street().isEmpty()) {
            lines.add(new Head.Line(
                    ui.t("resolution.street"),
                    filter.street().equals(ReviewFilter.NOT_KNOWN)
                            ? ui.t("resolution.filter.streets.unknown")
                            : filter.street()));
        }
        if (kept.size() >= ReviewDesk.LONGEST) {
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
                Column.text(ui.t("resolution.building")),
                Column.text(ui.t("resolution.street")),
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
                entry.building().isEmpty() ? null : entry.building(),
                entry.street().isEmpty() ? null : entry.street(),
                entry.candidates(),
                Math.round(entry.bits() * 10) / 10.0);
    }
}
