package org.sunmao.app.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Rows;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.foundation.CsvCells;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Guest;
import org.sunmao.app.visits.VisitRules;
import org.sunmao.app.visits.store.VisitBoard;

/** The visits as a workbook and as CSV: of the last thirty days and all to come, unless the address says otherwise. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER})
class VisitExport {

    private static final List<String> COLUMNS = List.of(
            "number",
            "subject",
            "where",
            "day",
            "times",
            "purpose",
            "about",
            "basis",
            "departments",
            "state",
            "answer");

    private final VisitBoard board;
    private final VisitRules rules;
    private final CalendarGuests guests;
    private final Exports exports;
    private final Audit audit;

    VisitExport(VisitBoard board, VisitRules rules, CalendarGuests guests, Exports exports, Audit audit) {
        this.board = board;
        this.rules = rules;
        this.guests = guests;
        this.exports = exports;
        this.audit = audit;
    }

    @GetMapping("/visits.xlsx")
    void workbook(@ModelAttribute VisitFilters filters, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        String title = ui.t("visits.export");
        var sheet = new Sheet(title, columns(ui), Rows.of(rows(filters, reader, ui)));
        Map<String, String> asked = filters.asked();
        List<Head.Line> head = asked.isEmpty()
                ? List.of(new Head.Line(ui.t("visits.filters"), ui.t("visits.filter.all")))
                : asked.entrySet().stream()
                        .map(one -> new Head.Line(ui.t("visits.filter." + one.getKey()), one.getValue()))
                        .toList();
        exports.send(
                reader,
                ui,
                new Export("visits.export", "", "", asked, title, new Head(title, head, List.of()), List.of(sheet)),
                response);
    }

    /** CSV (RFC 4180) with a byte order mark, which spreadsheets need to read Chinese. */
    @GetMapping("/visits.csv")
    void csv(@ModelAttribute VisitFilters filters, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        List<List<@Nullable Object>> rows = rows(filters, reader, ui);
        var text = new StringBuilder("\uFEFF");
        row(text, columns(ui).stream().map(Column::head).toList());
        rows.forEach(row -> row(text, row));
        var detail = new LinkedHashMap<String, Object>(filters.asked());
        detail.put("format", "csv");
        detail.put("rows", rows.size());
        audit.record(reader, "visits.export", "", "", detail);
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"visits-" + rules.today() + ".csv\"");
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(StringBuilder text, List<? extends @Nullable Object> cells) {
        String separator = "";
        for (Object cell : cells) {
            text.append(separator).append(quoted(CsvCells.guard(Objects.toString(cell, ""))));
            separator = ",";
        }
        text.append("\r\n");
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Visits, and what other rooms have in their calendar as far as the reader may be told of it, by day. */
    private List<List<@Nullable Object>> rows(VisitFilters filters, Reader reader, Ui ui) {
        VisitBoard.Query query = filters.query(reader, rules.today());
        var words = new VisitWords(ui, reader.scope(), rules.today());
        Stream<Map.Entry<LocalDate, List<@Nullable Object>>> visits = board.list(reader.scope(), query).stream()
                .map(words::line)
                .map(line -> Map.entry(line.day(), cells(line)));
        Stream<Map.Entry<LocalDate, List<@Nullable Object>>> others =
                guests.list(reader, ui, query).stream().map(guest -> Map.entry(guest.from(), cells(guest)));
        return Stream.concat(visits, others)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<Column> columns(Ui ui) {
        return COLUMNS.stream()
                .map(name -> switch (name) {
                    case "day" -> Column.day(ui.t("visits.column." + name));
                    case "about", "basis" -> Column.longText(ui.t("visits.column." + name));
                    default -> Column.text(ui.t("visits.column." + name));
                })
                .toList();
    }

    private static List<@Nullable Object> cells(VisitLine line) {
        return Arrays.asList(
                Long.toString(line.id()),
                line.subject(),
                line.where(),
                line.day(),
                line.times(),
                line.purpose(),
                line.about(),
                line.basis(),
                line.departments(),
                line.state(),
                line.answer());
    }

    private static List<@Nullable Object> cells(Guest guest) {
        return Arrays.asList(
                "",
                guest.subject(),
                null,
                guest.from(),
                guest.span(),
                guest.label(),
                "",
                "",
                guest.unit(),
                guest.state(),
                "");
    }
}
