package org.sunmao.app.warnings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.warnings.store.WarningBoard;

/** The list as a workbook: the rows and order of the page it is asked from. */
@Controller
class WarningExport {

    private final WarningBoard board;
    private final Exports exports;

    WarningExport(WarningBoard board, Exports exports) {
        this.board = board;
        this.exports = exports;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.INVESTMENT, Role.LEADER})
    @GetMapping("/warnings.xlsx")
    void list(@ModelAttribute WarningFilters filters, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        String title = ui.t("warnings.title");
        var words = new WarningWords(ui, WarningWords.today());
        var query = filters.query(reader);
        var sheet = new Sheet(
                title,
                columns(ui),
                sink -> board.forEach(
                        reader.scope(),
                        query,
                        part -> part.stream().allMatch(one -> sink.row(cells(words.line(one))))));
        Map<String, String> asked = asked(filters);
        var lines = asked.isEmpty()
                ? List.of(new Head.Line(ui.t("warnings.filters"), ui.t("warnings.filter.all")))
                : asked.entrySet().stream()
                        .map(one -> new Head.Line(ui.t("warnings.filter." + one.getKey()), one.getValue()))
                        .toList();
        exports.send(
                reader,
                ui,
                new Export("warnings.export", "", "", asked, title, new Head(title, lines, List.of()), List.of(sheet)),
                response);
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                Column.text(ui.t("warnings.column.number")),
                Column.text(ui.t("warnings.column.rule")),
                Column.text(ui.t("warnings.column.level")),
                Column.text(ui.t("warnings.column.subject")),
                Column.text(ui.t("warnings.column.where")),
                Column.longText(ui.t("warnings.column.reason")),
                Column.text(ui.t("warnings.column.owner")),
                Column.text(ui.t("warnings.column.state")),
                Column.day(ui.t("warnings.column.since")),
                Column.count(ui.t("warnings.column.days")));
    }

    private static List<@Nullable Object> cells(WarningLine line) {
        return Arrays.asList(
                Long.toString(line.id()),
                line.rule(),
                line.level(),
                line.subject(),
                line.where(),
                line.reason(),
                line.owner(),
                line.state(),
                line.since(),
                line.days());
    }

    private static Map<String, String> asked(WarningFilters filters) {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "rule", filters.rule());
        put(asked, "level", filters.level());
        put(asked, "owner", filters.owner());
        put(asked, "state", filters.state());
        put(asked, "street", filters.street());
        put(asked, "building", filters.building());
        put(asked, "enterprise", filters.enterprise());
        put(asked, "to", filters.to());
        put(asked, "ended", filters.ended());
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }
}
