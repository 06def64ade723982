package org.sunmao.app.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.alike.Alike;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.requests.RequestKind;
import org.sunmao.app.requests.store.OriginBook;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** The list of requests and one of them, as far as the reader sees them. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.ENTERPRISE, Role.LEADER})
class RequestController {

    private static final int PAGE_ROWS = 50;

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterPages pages;
    private final Enterprises enterprises;
    private final OriginBook book;
    private final OriginViews origins;
    private final Alike alike;

    RequestController(
            Matters matters,
            MatterKinds kinds,
            MatterPages pages,
            Enterprises enterprises,
            OriginBook book,
            OriginViews origins,
            Alike alike) {
        this.matters = matters;
        this.kinds = kinds;
        this.pages = pages;
        this.enterprises = enterprises;
        this.book = book;
        this.origins = origins;
        this.alike = alike;
    }

    private MatterKind kind() {
        return kinds.find(RequestKind.CODE).orElseThrow();
    }

    @GetMapping("/requests")
    String list(@ModelAttribute RequestFilters filters, Reader reader, Ui ui, Model model) {
        var listed = matters.list(reader.scope(), filters.query(kind()), filters.after(), PAGE_ROWS);
        var page = listed.page();
        Map<String, String> units = pages.unitNames(reader, ui);
        model.addAttribute("filters", filters);
        model.addAttribute("lines", lines(reader, ui, page.rows(), units));
        model.addAttribute(
                "pager",
                new Pager(
                        page.previous() == null ? null : ui.with("after", page.previous()),
                        page.next() == null ? null : ui.with("after", page.next()),
                        page.rows().size(),
                        listed.count().exact() ? listed.count().rows() : null));
        model.addAttribute("states", states(ui, kind()));
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("requests.filter.all"))));
        units.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(unit -> choices.add(new Choice(unit.getKey(), unit.getValue())));
        model.addAttribute("units", choices);
        model.addAttribute("leads", reader.is(Role.OFFICE, Role.LEADER));
        model.addAttribute("office", reader.is(Role.OFFICE));
        model.addAttribute("asks", RequestFormController.asks(reader));
        return "requests/index";
    }

    private static List<Choice> states(Ui ui, MatterKind kind) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", ui.t("requests.filter.open")));
        choices.add(new Choice("late", ui.t("requests.filter.late")));
        kind.states().forEach(state -> choices.add(new Choice(state.code(), ui.t(kind.key("state." + state.code())))));
        choices.add(new Choice("all", ui.t("requests.filter.all")));
        return choices;
    }

    List<RequestLine> lines(Reader reader, Ui ui, List<Matter> rows) {
        return lines(reader, ui, rows, pages.unitNames(reader, ui));
    }

    /** The names of enterprises are asked for once, however many matters there are. */
    private List<RequestLine> lines(Reader reader, Ui ui, List<Matter> rows, Map<String, String> units) {
        Map<Long, String> firms = enterprises.names(
                reader.scope(),
                rows.stream()
                        .flatMap(matter -> matter.enterprises().stream().limit(1))
                        .toList());
        Map<Long, String> said = book.firmsSaid(
                reader.scope(),
                rows.stream()
                        .filter(matter -> matter.enterprises().isEmpty())
                        .map(Matter::id)
                        .toList());
        return rows.stream()
                .map(matter -> line(reader, ui, matter, firms, units, said.getOrDefault(matter.id(), "")))
                .toList();
    }

    private RequestLine line(
            Reader reader, Ui ui, Matter matter, Map<Long, String> firms, Map<String, String> units, String said) {
        Long id = matter.enterprises().stream().findFirst().orElse(null);
        String firm = id == null ? null : firms.get(id);
        return new RequestLine(
                "/requests/" + matter.id(),
                matter.number(),
                Masking.text(matter.title(), reader.scope()),
                firm,
                firm == null ? null : "/enterprises/E" + id,
                Masking.text(said, reader.scope()),
                pages.state(ui, matter),
                pages.badge(matter),
                matter.leadUnit() == null ? "" : units.getOrDefault(matter.leadUnit(), matter.leadUnit()),
                pages.clock(ui, matter),
                ui.time(matter.openedAt()));
    }

    /** A member sees what grew from an activity by his hand. */
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.ENTERPRISE, Role.LEADER, Role.MEMBER})
    @GetMapping("/requests/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable String outcome,
            Reader reader,
            Ui ui,
            Model model) {
        Matter found = matters.find(reader.scope(), matter)
                .filter(each -> each.kind().equals(RequestKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(found, outcome, false, reader, ui, model);
    }

    /** The page of a request; with the contact in full where {@code plain} says so. */
    String page(Matter found, @Nullable String outcome, boolean plain, Reader reader, Ui ui, Model model) {
        Map<String, String> units = pages.unitNames(reader, ui);
        model.addAttribute(
                "page",
                new RequestPage(
                        lines(reader, ui, List.of(found), units).get(0),
                        pages.field(reader, ui, found, "content", units),
                        pages.field(reader, ui, found, "sort", units),
                        pages.field(reader, ui, found, MatterFields.ANSWER, units),
                        into(reader, ui, found, units),
                        lines(reader, ui, matters.listMerged(reader.scope(), found.id()), units),
                        origins.find(reader, ui, found, plain),
                        lines(reader, ui, alike.find(reader.scope(), found), units),
                        pages.view(reader, ui, found, units, outcome)));
        model.addAttribute("lists", !reader.is(Role.MEMBER));
        return "requests/one";
    }

    private @Nullable RequestLine into(Reader reader, Ui ui, Matter matter, Map<String, String> units) {
        Long into = matter.mergedInto();
        return into == null
                ? null
                : matters.find(reader.scope(), into)
                        .map(other -> lines(reader, ui, List.of(other), units).get(0))
                        .orElse(null);
    }
}
