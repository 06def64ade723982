package org.sunmao.app.benefits.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.benefits.BenefitKind;
import org.sunmao.app.benefits.store.BenefitBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterQuery;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** Projects that share benefits, in a list and one by one, as far as the reader sees them. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER})
class BenefitController {

    private static final int PAGE_ROWS = 50;

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterPages pages;
    private final BenefitBook book;
    private final BenefitAccess access;
    private final BenefitPages benefits;

    BenefitController(
            Matters matters,
            MatterKinds kinds,
            MatterPages pages,
            BenefitBook book,
            BenefitAccess access,
            BenefitPages benefits) {
        this.matters = matters;
        this.kinds = kinds;
        this.pages = pages;
        this.book = book;
        this.access = access;
        this.benefits = benefits;
    }

    @GetMapping("/benefits")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable String after,
            Reader reader,
            Ui ui,
            Model model) {
        MatterKind kind = kinds.find(BenefitKind.CODE).orElseThrow();
        List<String> states = kind.findState(state).isPresent() ? List.of(state) : List.of();
        var query = new MatterQuery(
                BenefitKind.CODE,
                states,
                q.isBlank() || q.length() > 100 ? null : q.strip(),
                unit.isBlank() || unit.length() > 40 ? null : unit,
                null,
                null,
                states.isEmpty() && !state.equals("all") ? Boolean.FALSE : null,
                false,
                MatterQuery.Order.OPENED,
                true);
        var listed = matters.list(reader.scope(), query, after, PAGE_ROWS);
        var page = listed.page();
        Map<String, String> units = pages.unitNames(reader, ui);
        model.addAttribute("lines", lines(reader, ui, page.rows(), units));
        model.addAttribute("opens", BenefitAccess.opens(reader));
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("unit", unit);
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("benefits.open"))));
        kind.states().forEach(each -> choices.add(new Choice(each.code(), ui.t("benefits.state." + each.code()))));
        choices.add(new Choice("all", ui.t("benefits.every")));
        model.addAttribute("states", choices);
        var teams = new ArrayList<>(List.of(new Choice("", ui.t("benefits.every"))));
        units.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> teams.add(new Choice(each.getKey(), each.getValue())));
        model.addAttribute("units", teams);
        model.addAttribute(
                "pager",
                new Pager(
                        page.previous() == null ? null : ui.with("after", page.previous()),
                        page.next() == null ? null : ui.with("after", page.next()),
                        page.rows().size(),
                        listed.count().exact() ? listed.count().rows() : null));
        return "benefits/index";
    }

    private List<BenefitLine> lines(Reader reader, Ui ui, List<Matter> found, Map<String, String> units) {
        Map<Long, BenefitBook.Size> sizes =
                book.sizes(reader.scope(), found.stream().map(Matter::id).toList());
        return found.stream()
                .map(matter -> {
                    BenefitBook.Size size = sizes.getOrDefault(matter.id(), new BenefitBook.Size(0, 0));
                    String unit = matter.leadUnit() == null ? "" : matter.leadUnit();
                    return new BenefitLine(
                            "/benefits/" + matter.id(),
                            matter.number(),
                            Masking.text(matter.title(), reader.scope()),
                            pages.field(reader, ui, matter, "villages", units),
                            units.getOrDefault(unit, unit),
                            Words.mu(ui, size.mu()),
                            ui.number(size.households()),
                            pages.state(ui, matter),
                            pages.badge(matter),
                            pages.clock(ui, matter));
                })
                .toList();
    }

    @GetMapping("/benefits/{matter:[0-9]{1,18}}")
    String one(
            @PathVariable long matter,
            @RequestParam(defaultValue = "about") String view,
            @RequestParam(required = false) @Nullable Long season,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable Integer kept,
            Reader reader,
            Ui ui,
            Model model) {
        Matter found = access.get(reader, matter);
        model.addAttribute(
                "page",
                benefits.page(reader, ui, found, BenefitPages.Asked.plain(view, season, outcome, fields, kept)));
        return "benefits/one";
    }
}
