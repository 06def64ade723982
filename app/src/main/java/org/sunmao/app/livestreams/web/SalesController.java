package org.sunmao.app.livestreams.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.livestreams.MonthSales;
import org.sunmao.app.livestreams.Session;
import org.sunmao.app.livestreams.desk.LivestreamDesk;
import org.sunmao.app.livestreams.rules.Compared;
import org.sunmao.app.livestreams.store.LivestreamBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Ui;

/** An enterprise's sessions, its sales by month as it declares them, and as many months before its first session as after it. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.ENTERPRISE, Role.LEADER})
class SalesController {

    private static final BigDecimal MOST_FEN = new BigDecimal("100000000000000");

    private final Enterprises enterprises;
    private final LivestreamBook book;
    private final LivestreamDesk desk;
    private final SessionLines lines;
    private final MatterTime time;

    SalesController(
            Enterprises enterprises, LivestreamBook book, LivestreamDesk desk, SessionLines lines, MatterTime time) {
        this.enterprises = enterprises;
        this.book = book;
        this.desk = desk;
        this.lines = lines;
        this.time = time;
    }

    private Enterprise get(Reader reader, String asked) {
        return Optional.of(asked)
                .filter(each -> each.matches("E[0-9]{1,17}"))
                .flatMap(each -> enterprises.find(reader.scope(), Long.parseLong(each.substring(1))))
                .filter(firm -> LivestreamFormController.mayShow(reader, firm))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/livestreams/enterprises/{enterprise}")
    String page(@PathVariable String enterprise, Reader reader, Ui ui, Model model) {
        return shown(reader, ui, model, get(reader, enterprise), "", List.of());
    }

    private String shown(Reader reader, Ui ui, Model model, Enterprise firm, String left, List<String> faults) {
        List<Session> sessions = book.listOf(reader.scope(), firm.id());
        List<MonthSales> sales = book.sales(reader.scope(), firm.id());
        YearMonth first = sessions.stream()
                .filter(Session::held)
                .map(session -> YearMonth.from(session.day()))
                .min(YearMonth::compareTo)
                .orElse(null);
        var byMonth = new LinkedHashMap<YearMonth, Long>();
        sales.forEach(each -> byMonth.put(each.month(), each.fen()));
        Compared compared = first == null ? null : Compared.of(first, byMonth).orElse(null);
        model.addAttribute("id", "E" + firm.id());
        model.addAttribute("firm", firm.name());
        model.addAttribute("lines", lines.of(reader, ui, sessions));
        model.addAttribute(
                "months",
                sales.stream().map(each -> line(ui, each, first, compared)).toList());
        model.addAttribute("compared", compared == null ? List.of() : said(ui, compared));
        model.addAttribute(
                "without", ui.t(first == null ? "livestreams.compare.no-session" : "livestreams.compare.no-months"));
        model.addAttribute("writes", SessionPages.keeps(reader));
        model.addAttribute("left", left);
        model.addAttribute("faults", faults);
        return "livestreams/enterprise";
    }

    private static MonthLine line(Ui ui, MonthSales each, @Nullable YearMonth first, @Nullable Compared compared) {
        String side = each.month().equals(first)
                ? "first"
                : compared == null
                        ? ""
                        : compared.before().contains(each.month())
                                ? "before"
                                : compared.after().contains(each.month()) ? "after" : "";
        return new MonthLine(
                each.id(),
                ui.month(each.month()),
                ui.moneyExact(each.fen()),
                each.source(),
                side.isEmpty() ? "" : ui.t("livestreams.side." + side));
    }

    /** The comparison in sentences. */
    private static List<String> said(Ui ui, Compared compared) {
        var said = new ArrayList<String>();
        said.add(ui.t(
                "livestreams.compare.before",
                compared.months(),
                ui.month(compared.before().get(0)),
                ui.month(compared.before().get(compared.months() - 1)),
                ui.moneyExact(compared.beforeFen())));
        said.add(ui.t(
                "livestreams.compare.after",
                compared.months(),
                ui.month(compared.after().get(0)),
                ui.month(compared.after().get(compared.months() - 1)),
                ui.moneyExact(compared.afterFen())));
        said.add(ui.t(
                "livestreams.compare.change",
                ui.moneyExact(compared.afterFen() - compared.beforeFen()),
                ui.percent(compared.change())));
        return said;
    }

    @PostMapping("/livestreams/enterprises/{enterprise}")
    @Allowed({Role.OFFICE, Role.COUNCIL, Role.ENTERPRISE})
    String say(
            @PathVariable String enterprise,
            @RequestParam Map<String, String> form,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response) {
        Enterprise firm = get(reader, enterprise);
        var faults = new ArrayList<String>();
        var left = new ArrayList<String>();
        switch (form.getOrDefault("word", "")) {
            case "sales" -> sales(reader, ui, firm, form.getOrDefault("rows", ""), faults, left);
            case "sales-gone" -> {
                String row = form.getOrDefault("row", "");
                if (!row.matches("[0-9]{1,18}") || !desk.withdrawSales(reader, firm.id(), Long.parseLong(row))) {
                    faults.add(ui.t("livestreams.fault.gone"));
                }
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (faults.isEmpty()) {
            return "redirect:/livestreams/enterprises/E" + firm.id();
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return shown(reader, ui, model, firm, String.join("\n", left), faults);
    }

    /** Lines of a month, yuan, and where the figure comes from. What cannot be read stays in the form. */
    private void sales(Reader reader, Ui ui, Enterprise firm, String rows, List<String> faults, List<String> left) {
        List<String> all = rows.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isBlank()) {
                continue;
            }
            String[] cells = all.get(i).split("[\t,，;；]", -1);
            YearMonth month = month(cells[0].strip());
            BigDecimal yuan = cells.length > 1 && cells[1].strip().matches("[0-9]{1,13}(\\.[0-9]{1,2})?")
                    ? new BigDecimal(cells[1].strip())
                    : null;
            String source = cells.length > 2 ? cells[2].strip() : "";
            String wrong = month == null
                    ? "month"
                    : yuan == null || yuan.movePointRight(2).compareTo(MOST_FEN) > 0
                            ? "yuan"
                            : source.isEmpty() || source.length() > 100 ? "source" : "";
            String found =
                    wrong.equals("month") ? cells[0] : wrong.equals("yuan") ? cells.length > 1 ? cells[1] : "" : source;
            if (wrong.isEmpty()
                    && month != null
                    && yuan != null
                    && !desk.addSales(
                            reader, firm.id(), month, yuan.movePointRight(2).longValueExact(), source)) {
                wrong = "month-there";
                found = cells[0];
            }
            if (!wrong.isEmpty()) {
                left.add(all.get(i));
                faults.add(ui.t(
                        "livestreams.fault.line",
                        i + 1,
                        LivestreamWordController.shown(
                                ui,
                                Masking.text(
                                        found.strip().length() > 60
                                                ? found.strip().substring(0, 60)
                                                : found.strip())),
                        ui.t("livestreams.expected." + wrong)));
            }
        }
        if (rows.isBlank()) {
            faults.add(ui.t("livestreams.fault.empty"));
        }
    }

    private @Nullable YearMonth month(String typed) {
        try {
            YearMonth month = typed.matches("20[0-9]{2}-[0-9]{2}") ? YearMonth.parse(typed) : null;
            return month == null || month.isAfter(YearMonth.from(time.today())) ? null : month;
        } catch (DateTimeException notAMonth) {
            return null;
        }
    }
}
