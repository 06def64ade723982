package org.sunmao.app.scenarios.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.scenarios.Amount;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.MatchCase;
import org.sunmao.app.scenarios.MatchKind;
import org.sunmao.app.scenarios.OpportunityKind;
import org.sunmao.app.scenarios.desk.ItemDesk;
import org.sunmao.app.scenarios.desk.MatchDesk;
import org.sunmao.app.scenarios.rules.Said;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.scenarios.store.MatchBook;
import org.sunmao.app.shell.Ui;

/** Matches as a board, one of them with its reasons and sums, and a new one. */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER})
public class MatchController {

    private static final int MOST = 500;
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_WHY = 500;
    private static final List<String> SHOWN = List.of(
            "contacted-on",
            "contact-note",
            "pilot-on",
            "pilot-what",
            "contracted-on",
            "contract-number",
            "delivered-on",
            "acceptance",
            "failure",
            "refusal");

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterPages pages;
    private final MatterTime time;
    private final MatchBook book;
    private final MatchDesk desk;
    private final ItemDesk items;
    private final EntryBook entries;
    private final ItemLines lines;
    private final FitLines fits;

    MatchController(
            Matters matters,
            MatterKinds kinds,
            MatterPages pages,
            MatterTime time,
            MatchBook book,
            MatchDesk desk,
            ItemDesk items,
            EntryBook entries,
            ItemLines lines,
            FitLines fits) {
        this.matters = matters;
        this.kinds = kinds;
        this.pages = pages;
        this.time = time;
        this.book = book;
        this.desk = desk;
        this.items = items;
        this.entries = entries;
        this.lines = lines;
        this.fits = fits;
    }

    /** A column of the board. */
    public record Lane(String state, List<MatchLine> lines) {}

    @GetMapping("/scenarios/matches")
    String board(Reader reader, Ui ui, Model model) {
        List<MatchLine> all = fits.matches(reader, ui, book.list(reader.scope(), MOST));
        model.addAttribute("tabs", ScenarioController.tabs(reader, ui, "matches"));
        model.addAttribute("any", !all.isEmpty());
        model.addAttribute(
                "lanes",
                MatchKind.STATES.stream()
                        .map(state -> new Lane(
                                ui.t("scenarios.match.state." + state),
                                all.stream()
                                        .filter(line -> line.code().equals(state))
                                        .toList()))
                        .toList());
        return "scenarios/matches";
    }

    /** Brings an opportunity and an enterprise together. */
    @Allowed({Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT})
    @PostMapping("/scenarios/matches")
    String open(
            @RequestParam(defaultValue = "") String opportunity,
            @RequestParam(defaultValue = "") String firm,
            Reader reader) {
        boolean readable = opportunity.matches("[0-9]{1,18}") && firm.matches("E?[0-9]{1,17}");
        Matter matter = (readable
                        ? matters.find(reader.scope(), Long.parseLong(opportunity))
                        : Optional.<Matter>empty())
                .filter(each -> each.kind().equals(OpportunityKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!desk.mayMatch(reader, matter)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Item item = items.find(reader, matter.id()).orElseThrow();
        MatchDesk.Opened opened = desk.open(reader, matter, item, Long.parseLong(firm.replace("E", "")));
        return opened.matter() == null
                ? "redirect:/scenarios/items/" + matter.id() + "?outcome=" + opened.refused()
                : "redirect:/scenarios/matches/" + opened.matter().id() + "?outcome=done";
    }

    @GetMapping("/scenarios/matches/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String fields,
            Reader reader,
            Ui ui,
            Model model) {
        return page(get(reader, matter), outcome, missing(ui, fields), List.of(), reader, ui, model);
    }

    private Matter get(Reader reader, long matter) {
        return matters.find(reader.scope(), matter)
                .filter(each -> each.kind().equals(MatchKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable String missing(Ui ui, @Nullable String fields) {
        if (fields == null || fields.isBlank()) {
            return null;
        }
        var kind = kinds.find(MatchKind.CODE).orElseThrow();
        List<String> names = List.of(fields.split(",")).stream()
                .filter(name -> kind.findField(name).isPresent())
                .map(name -> ui.t("scenarios.match.field." + name))
                .toList();
        return names.isEmpty() ? null : ui.t("scenarios.refused.days", String.join(ui.t("matters.and"), names));
    }

    private String page(
            Matter matter,
            @Nullable String outcome,
            @Nullable String refused,
            List<String> faults,
            Reader reader,
            Ui ui,
            Model model) {
        MatchCase found = book.find(reader.scope(), matter.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> units = pages.unitNames(reader, ui);
        var facts = new ArrayList<MatchPage.Fact>();
        for (String name : SHOWN) {
            if (!matter.fields().getOrDefault(name, "").isEmpty()) {
                facts.add(new MatchPage.Fact(
                        ui.t("scenarios.match.field." + name), pages.field(reader, ui, matter, name, units)));
            }
        }
        boolean pays = desk.mayPay(reader, matter);
        model.addAttribute(
                "page",
                new MatchPage(
                        fits.matches(reader, ui, List.of(found)).get(0),
                        opportunity(reader, found.opportunity()),
                        Integer.toString(found.points()),
                        FitLines.reasons(ui, reader, found.reasons()),
                        facts,
                        book.amounts(reader.scope(), matter.id()).stream()
                                .map(each -> line(ui, each, pays))
                                .toList(),
                        found.contracted() == 0 ? "" : ui.moneyExact(found.contracted()),
                        pays,
                        faults,
                        refused,
                        lines.work(reader, ui, matter, outcome, List.of())));
        return "scenarios/match";
    }

    private @Nullable String opportunity(Reader reader, long opportunity) {
        if (matters.find(reader.scope(), opportunity).isPresent()) {
            return "/scenarios/items/" + opportunity;
        }
        return entries.find(reader.scope(), opportunity)
                .filter(entry -> !entry.withdrawn())
                .map(entry -> "/scenarios/public/" + opportunity)
                .orElse(null);
    }

    private static MatchPage.AmountLine line(Ui ui, Amount each, boolean pays) {
        String sum = ui.moneyExact(each.fen());
        return new MatchPage.AmountLine(
                each.id(),
                ui.t("scenarios.amount." + each.kind()),
                each.kind().equals("reversal") ? "−" + sum : sum,
                ui.date(each.day()),
                each.reference(),
                each.why(),
                pays && !each.reversed() && !each.kind().equals("reversal"));
    }

    /** Adds to what a contract comes to, or takes a line of it back. */
    @Allowed({Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT})
    @PostMapping("/scenarios/matches/{matter:[0-9]{1,18}}/amounts")
    String amount(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String sum,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String reverses,
            Reader reader,
            Ui ui,
            Model model) {
        Matter found = get(reader, matter);
        if (!desk.mayPay(reader, found)) {
            return "redirect:/scenarios/matches/" + matter + "?outcome=not-now";
        }
        Amount taken = book.amounts(reader.scope(), matter).stream()
                .filter(each -> reverses.equals(Long.toString(each.id()))
                        && !each.kind().equals("reversal"))
                .findFirst()
                .orElse(null);
        String reason = why.strip().replace("\u0000", "");
        var faults = new ArrayList<String>();
        LocalDate on = taken == null ? Said.day(day) : time.today();
        boolean money = sum.strip().matches("[0-9]{1,12}(\\.[0-9]{1,2})?") && new BigDecimal(sum.strip()).signum() > 0;
        if (!reverses.isEmpty() && taken == null) {
            faults.add(ui.t("scenarios.amount.fault.line"));
        }
        if (taken == null && !money) {
            faults.add(ui.t("scenarios.amount.fault.sum", sum.isBlank() ? ui.t("scenarios.nothing") : sum));
        }
        if (on == null || on.isAfter(time.today())) {
            faults.add(ui.t("scenarios.amount.fault.day", day.isBlank() ? ui.t("scenarios.nothing") : day));
        }
        String number = reference.strip().replace("\u0000", "");
        if (taken == null && (number.isEmpty() || number.length() > LONGEST_REFERENCE)) {
            faults.add(ui.t("scenarios.amount.fault.reference", Integer.toString(LONGEST_REFERENCE)));
        }
        if (reason.isEmpty() || reason.length() > LONGEST_WHY) {
            faults.add(ui.t("scenarios.amount.fault.why", Integer.toString(LONGEST_WHY)));
        }
        if (!faults.isEmpty()) {
            return page(found, null, null, faults, reader, ui, model);
        }
        long fen = taken != null
                ? taken.fen()
                : new BigDecimal(sum.strip()).movePointRight(2).longValueExact();
        boolean added =
                desk.add(reader, found, new MatchDesk.Said(fen, Objects.requireNonNull(on), number, reason, taken));
        return "redirect:/scenarios/matches/" + matter + "?outcome=" + (added ? "done" : "too-late");
    }
}
