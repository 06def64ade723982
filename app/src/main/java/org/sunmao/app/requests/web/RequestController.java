package org.sunmao.app.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** The list of requests and one of them, as far as the reader sees them. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.ENTERPRISE, Role.LEADER})
class RequestController {

    static final String KIND = "request";

    private static final int PAGE_ROWS = 50;

    private final Matters matters;
    private final MatterPages pages;
    private final Enterprises enterprises;

    RequestController(Matters matters, MatterPages pages, Enterprises enterprises) {
        this.matters = matters;
        this.pages = pages;
        this.enterprises = enterprises;
    }

    @GetMapping("/requests")
    String list(@ModelAttribute RequestFilters filters, Reader reader, Ui ui, Model model) {
        var listed = matters.list(reader.scope(), filters.query(KIND), filters.after(), PAGE_ROWS);
        var page = listed.page();
        Map<String, String> units = pages.unitNames(reader, ui);
        model.addAttribute("filters", filters);
        model.addAttribute(
                "lines",
                page.rows().stream()
                        .map(matter -> line(reader, ui, matter, units))
                        .toList());
        model.addAttribute(
                "pager",
                new Pager(
                        page.previous() == null ? null : ui.with("after", page.previous()),
                        page.next() == null ? null : ui.with("after", page.next()),
                        page.rows().size(),
                        listed.count().exact() ? listed.count().rows() : null));
        model.addAttribute("states", states(ui));
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("requests.filter.all"))));
        units.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(unit -> choices.add(new Choice(unit.getKey(), unit.getValue())));
        model.addAttribute("units", choices);
        model.addAttribute("asks", RequestFormController.asks(reader));
        return "requests/index";
    }

    private static List<Choice> states(Ui ui) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", ui.t("requests.filter.open")));
        choices.add(new Choice("late", ui.t("requests.filter.late")));
        RequestFilters.STATES.forEach(state -> choices.add(new Choice(state, ui.t("requests.state." + state))));
        choices.add(new Choice("all", ui.t("requests.filter.all")));
        return choices;
    }

    private RequestLine line(Reader reader, Ui ui, Matter matter, Map<String, String> units) {
        Optional<Enterprise> firm =
                matter.enterprises().stream().findFirst().flatMap(id -> enterprises.find(reader.scope(), id));
        return new RequestLine(
                "/requests/" + matter.id(),
                matter.number(),
                Masking.text(matter.title(), reader.scope()),
                firm.map(Enterprise::name).orElse(null),
                firm.map(found -> "/enterprises/E" + found.id()).orElse(null),
                pages.state(ui, matter),
                pages.badge(matter),
                matter.leadUnit() == null ? "" : units.getOrDefault(matter.leadUnit(), matter.leadUnit()),
                pages.clock(ui, matter),
                ui.time(matter.openedAt()));
    }

    @GetMapping("/requests/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable String outcome,
            Reader reader,
            Ui ui,
            Model model) {
        Matter found = matters.find(reader.scope(), matter)
                .filter(each -> each.kind().equals(KIND))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> units = pages.unitNames(reader, ui);
        model.addAttribute(
                "page",
                new RequestPage(
                        line(reader, ui, found, units),
                        pages.field(reader, ui, found, "content"),
                        pages.field(reader, ui, found, "sort"),
                        answer(reader, ui, found),
                        into(reader, ui, found, units),
                        matters.listMerged(reader.scope(), matter).stream()
                                .map(each -> line(reader, ui, each, units))
                                .toList(),
                        pages.view(reader, ui, found, outcome)));
        return "requests/one";
    }

    private String answer(Reader reader, Ui ui, Matter matter) {
        return pages.field(reader, ui, matter, "answer");
    }

    private @Nullable RequestLine into(Reader reader, Ui ui, Matter matter, Map<String, String> units) {
        Long into = matter.mergedInto();
        return into == null
                ? null
                : matters.find(reader.scope(), into)
                        .map(other -> line(reader, ui, other, units))
                        .orElse(null);
    }
}
