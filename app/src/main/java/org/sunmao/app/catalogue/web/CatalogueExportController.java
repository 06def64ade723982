package org.sunmao.app.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.catalogue.CatalogueReading;
import org.sunmao.app.catalogue.Content;
import org.sunmao.app.catalogue.SourceState;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.RowSink;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.shell.Ui;

/** The catalogue as a workbook: a sheet of the sources, and one of their items. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.INVESTMENT, Role.COUNCIL, Role.MANAGER})
class CatalogueExportController {

    private static final List<String> PARTS = List.of(
            "office",
            "sharing",
            "condition",
            "legal-basis",
            "purposes",
            "agreement",
            "agreed-on",
            "reply-days",
            "correction-days",
            "cadence-days",
            "keep-months",
            "personal-months",
            "kept-from",
            "maintained-by");

    private final CatalogueReading catalogue;
    private final Exports exports;

    CatalogueExportController(CatalogueReading catalogue, Exports exports) {
        this.catalogue = catalogue;
        this.exports = exports;
    }

    @GetMapping("/catalogue.xlsx")
    void export(Reader reader, Ui ui, HttpServletResponse response) throws IOException {
        List<SourceState> sources = catalogue.list(reader.scope());
        String title = ui.t("catalogue.title");
        var sheets = List.of(
                new Sheet(title, sourceColumns(ui), sink -> sources(ui, sources, sink)),
                new Sheet(ui.t("catalogue.items"), itemColumns(ui), sink -> items(ui, sources, sink)));
        exports.send(
                reader,
                ui,
                new Export("catalogue.export", "", "", Map.of(), title, new Head(title, List.of(), List.of()), sheets),
                response);
    }

    private static List<Column> sourceColumns(Ui ui) {
        var columns = new java.util.ArrayList<>(List.of(
                Column.text(ui.t("catalogue.source")),
                Column.text(ui.t("catalogue.code")),
                Column.text(ui.t("catalogue.kind")),
                Column.text(ui.t("catalogue.department"))));
        PARTS.forEach(part -> columns.add(Column.longText(ui.t("catalogue.part." + part))));
        columns.add(Column.day(ui.t("catalogue.last")));
        columns.add(Column.text(ui.t("catalogue.freshness")));
        columns.add(Column.count(ui.t("catalogue.deliveries")));
        columns.add(Column.count(ui.t("catalogue.rows")));
        columns.add(Column.count(ui.t("catalogue.version")));
        return columns;
    }

    private static void sources(Ui ui, List<SourceState> sources, RowSink sink) {
        for (SourceState source : sources) {
            var cells = new java.util.ArrayList<@Nullable Object>(Arrays.asList(
                    CatalogueWords.name(ui, source),
                    source.code(),
                    CatalogueWords.kind(ui, source.kind()),
                    CatalogueWords.department(ui, source)));
            Content content = source.entry() == null ? null : source.entry().content();
            Map<String, String> parts = content == null ? Map.of() : content.parts();
            PARTS.forEach(part -> cells.add(
                    content == null
                            ? ui.t("catalogue.gap")
                            : CatalogueWords.value(ui, part, parts.getOrDefault(part, ""))));
            cells.add(source.lastDate());
            cells.add(CatalogueWords.text(ui, source.freshness()));
            cells.add(source.deliveries());
            cells.add(source.rows());
            cells.add(source.entry() == null ? null : source.entry().version());
            if (!sink.row(cells)) {
                return;
            }
        }
    }

    private static List<Column> itemColumns(Ui ui) {
        return List.of(
                Column.text(ui.t("catalogue.source")),
                Column.text(ui.t("catalogue.code")),
                Column.text(ui.t("catalogue.item.name")),
                Column.text(ui.t("catalogue.item.class")));
    }

    private static void items(Ui ui, List<SourceState> sources, RowSink sink) {
        for (SourceState source : sources) {
            if (source.entry() != null) {
                source.entry()
                        .content()
                        .items()
                        .forEach((field, classification) -> sink.row(List.of(
                                CatalogueWords.name(ui, source),
                                source.code(),
                                CatalogueWords.field(ui, field),
                                ui.t("catalogue.class." + classification.word()))));
            }
        }
    }
}
