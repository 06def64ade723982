package org.sunmao.app.conflicts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.conflicts.Conflict;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKinds;
import org.sunmao.app.conflicts.store.Board;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Ui;

/** The board as a workbook: the rows, order and masks of the page it is asked from. */
@Controller
class ConflictExport {

    private final Board board;
    private final ConflictWords words;
    private final ConflictKinds kinds;
    private final Exports exports;

    ConflictExport(Board board, ConflictWords words, ConflictKinds kinds, Exports exports) {
        this.board = board;
        this.words = words;
        this.kinds = kinds;
        this.exports = exports;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.ENTERPRISE})
    @GetMapping("/conflicts.xlsx")
    void board(@ModelAttribute ConflictFilters filters, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        String title = ui.t("conflicts.title");
        var query = filters.query(reader, ConflictWords.today());
        var sheet = new Sheet(
                title,
                columns(ui),
                sink -> board.forEach(reader.scope(), query, part -> {
                    ConflictWords.Page page = words.page(reader, ui, part);
                    return part.stream().allMatch(conflict -> sink.row(cells(conflict, page.line(conflict))));
                }));
        Map<String, String> asked = asked(filters);
        var lines = asked.isEmpty()
                ? List.of(new Head.Line(ui.t("conflicts.filters"), ui.t("conflicts.filter.all")))
                : asked.entrySet().stream()
                        .map(one -> new Head.Line(ui.t("conflicts.filter." + one.getKey()), word(ui, one)))
                        .toList();
        exports.send(
                reader,
                ui,
                new Export("conflicts.export", "", "", asked, title, new Head(title, lines, List.of()), List.of(sheet)),
                response);
    }

    private static String word(Ui ui, Map.Entry<String, String> filter) {
        return switch (filter.getKey()) {
            case "kind", "severity", "state" ->
                ui.tOr("conflicts." + filter.getKey() + "." + filter.getValue(), filter.getValue());
            default -> filter.getValue();
        };
    }

    private static Map<String, String> asked(ConflictFilters filters) {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "kind", filters.kind());
        put(asked, "severity", filters.severity());
        put(asked, "state", filters.state());
        put(asked, "owner", filters.owner());
        put(asked, "street", filters.street());
        put(asked, "to", filters.to());
        put(asked, "overdue", filters.overdue());
        put(asked, "building", filters.building());
        put(asked, "enterprise", filters.enterprise());
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                Column.text(ui.t("conflicts.column.number")),
                Column.text(ui.t("conflicts.column.kind")),
                Column.text(ui.t("conflicts.column.severity")),
                Column.text(ui.t("conflicts.column.file")),
                Column.text(ui.t("conflicts.column.subject")),
                Column.text(ui.t("conflicts.column.where")),
                Column.text(ui.t("conflicts.column.street")),
                Column.longText(ui.t("conflicts.column.sides")),
                Column.text(ui.t("conflicts.column.owner")),
                Column.yuan(ui.t("conflicts.column.yuan")),
                Column.area(ui.t("conflicts.column.sqm")),
                Column.day(ui.t("conflicts.column.since")),
                Column.count(ui.t("conflicts.column.days")),
                Column.text(ui.t("conflicts.column.state")),
                Column.day(ui.t("conflicts.column.due")),
                Column.text(ui.t("conflicts.overdue")));
    }

    private List<@Nullable Object> cells(Conflict conflict, ConflictLine line) {
        String said = line.sides().stream()
                .map(side -> side.source() + (side.date() == null ? "" : " " + side.date()) + "：" + side.text())
                .collect(Collectors.joining("\n"));
        ConflictKind.Size unit =
                kinds.find(conflict.kind()).map(ConflictKind::size).orElse(null);
        BigDecimal size = conflict.size();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                Long.toString(line.id()),
                line.kind(),
                line.severity(),
                line.subjectHref().substring(line.subjectHref().lastIndexOf('/') + 1),
                line.subject(),
                line.where(),
                line.street(),
                said,
                line.owner()));
        cells.add(unit == ConflictKind.Size.FEN && size != null ? size.movePointLeft(2) : null);
        cells.add(unit == ConflictKind.Size.SQM ? size : null);
        cells.add(line.firstSeen().atZone(Formats.ZONE).toLocalDate());
        cells.add(line.days());
        cells.add(line.state());
        cells.add(line.dueOn());
        cells.add(line.overdue() ? "✓" : null);
        return cells;
    }
}
