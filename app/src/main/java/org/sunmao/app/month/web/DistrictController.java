package org.sunmao.app.month.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Rows;
import org.sunmao.app.month.Arrived;
import org.sunmao.app.month.MonthRules;
import org.sunmao.app.month.store.Arrivals;
import org.sunmao.app.shell.Ui;

/** Who has sent the list of a month, how late and how complete: for the district, and for stewards of their own streets. */
@Controller
@Allowed({Role.OFFICE, Role.STEWARD, Role.LEADER})
class DistrictController {

    /** Buildings that a page lists; the workbook has all. */
    private static final int LISTED = 300;

    private static final int MONTHS_OF_HISTORY = 12;

    private final Arrivals arrivals;
    private final MonthRules rules;
    private final Exports exports;
    private final Audit audit;

    DistrictController(Arrivals arrivals, MonthRules rules, Exports exports, Audit audit) {
        this.arrivals = arrivals;
        this.rules = rules;
        this.exports = exports;
        this.audit = audit;
    }

    @GetMapping("/month/district")
    String district(
            Reader reader,
            Model model,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String reminded) {
        YearMonth asked = month(month);
        List<Arrived> all = arrivals.ofMonth(reader.scope(), asked);
        List<ArrivalLine> lines = lines(all);
        model.addAttribute("month", asked);
        model.addAttribute("due", rules.due(asked));
        model.addAttribute("lines", lines.subList(0, Math.min(LISTED, lines.size())));
        model.addAttribute("buildings", all.size());
        model.addAttribute("sent", all.stream().filter(Arrived::sent).count());
        model.addAttribute(
                "inTime",
                lines.stream()
                        .filter(line -> line.arrived().sent() && line.lateDays() == 0)
                        .count());
        model.addAttribute("waits", all.stream().filter(Arrived::waits).count());
        model.addAttribute("never", arrivals.never(reader.scope()));
        model.addAttribute("previous", asked.minusMonths(1));
        model.addAttribute("next", asked.isBefore(rules.asked()) ? asked.plusMonths(1) : null);
        model.addAttribute("reminded", reminded.matches("[0-9]{1,6}") ? reminded : "");
        model.addAttribute("office", reader.is(Role.OFFICE));
        return "month/district";
    }

    private List<ArrivalLine> lines(List<Arrived> all) {
        return all.stream()
                .map(each -> new ArrivalLine(each, rules.lateBy(each.month(), each.arrivedOn())))
                .toList();
    }

    /** One building, month by month. */
    @GetMapping("/month/district/{building:" + MonthController.ID + "}")
    String history(@PathVariable String building, Reader reader, Model model) {
        var months = new ArrayList<YearMonth>();
        for (int back = 0; back < MONTHS_OF_HISTORY; back++) {
            months.add(rules.asked().minusMonths(back));
        }
        List<Arrived> all = arrivals.ofBuilding(reader.scope(), MonthController.id(building), months);
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("name", all.get(0).building());
        model.addAttribute("address", building);
        model.addAttribute("lines", lines(all));
        return "month/history";
    }

    /** Reminds everybody who has not sent the list of the month that is asked for. */
    @PostMapping("/month/district/remind")
    @Allowed(Role.OFFICE)
    String remind(Reader reader) {
        YearMonth asked = rules.asked();
        int reminded = arrivals.remind(reader.scope(), asked);
        audit.record(AuditEntry.of(reader, "month.remind")
                .changed(null, Map.of("month", asked.toString(), "buildings", reminded)));
        return "redirect:/month/district?reminded=" + reminded;
    }

    @GetMapping("/month/district.xlsx")
    void workbook(Reader reader, Ui ui, @RequestParam(defaultValue = "") String month, HttpServletResponse response)
            throws IOException {
        YearMonth asked = month(month);
        List<ArrivalLine> lines = lines(arrivals.ofMonth(reader.scope(), asked));
        String title = ui.t("month.district.title", ui.month(asked));
        var head = new Head(
                title,
                List.of(
                        new Head.Line(ui.t("month.column.month"), ui.month(asked)),
                        new Head.Line(ui.t("month.column.due"), ui.date(rules.due(asked)))),
                List.of());
        var sheet = new org.sunmao.app.exports.Sheet(
                ui.t("month.district.menu"),
                columns(ui),
                Rows.of(lines.stream().map(line -> cells(ui, line)).toList()));
        exports.send(
                reader,
                ui,
                new Export(
                        "month.export-district",
                        "",
                        "",
                        Map.of("month", asked.toString()),
                        title,
                        head,
                        List.of(sheet)),
                response);
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                Column.text(ui.t("month.column.building")),
                Column.text(ui.t("month.column.street")),
                Column.text(ui.t("month.column.source")),
                Column.text(ui.t("month.column.state")),
                Column.day(ui.t("month.column.day")),
                Column.day(ui.t("month.column.sent")),
                Column.text(ui.t("month.column.by")),
                Column.count(ui.t("month.column.late")),
                Column.count(ui.t("month.column.rows")),
                Column.count(ui.t("month.column.tenants")),
                Column.count(ui.t("month.column.missing")),
                Column.share(ui.t("month.column.complete")),
                Column.share(ui.t("month.column.coverage")),
                Column.count(ui.t("month.column.reminders")));
    }

    private static List<@Nullable Object> cells(Ui ui, ArrivalLine line) {
        Arrived a = line.arrived();
        boolean sent = a.sent();
        return Arrays.asList(
                a.building(),
                a.street(),
                a.source(),
                ui.t("month.arrived." + line.state()),
                a.day(),
                a.arrivedOn(),
                a.by(),
                line.lateDays(),
                sent ? a.rows() : null,
                sent ? a.tenants() : null,
                sent ? a.missing() : null,
                a.complete(),
                a.coverage(),
                a.reminders());
    }

    /** The month that was asked for; the one whose lists are being collected where none was, or one that is not over. */
    private YearMonth month(String text) {
        try {
            YearMonth asked = text.matches("[0-9]{4}-[0-9]{2}") ? YearMonth.parse(text) : rules.asked();
            return asked.isAfter(rules.asked()) ? rules.asked() : asked;
        } catch (DateTimeException notAMonth) {
            return rules.asked();
        }
    }
}
