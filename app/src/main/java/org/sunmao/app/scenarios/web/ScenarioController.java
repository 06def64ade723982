package org.sunmao.app.scenarios.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.store.BatchBook;
import org.sunmao.app.scenarios.store.EntryBook;
import org.sunmao.app.scenarios.store.ItemBook;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Tab;
import org.sunmao.app.shell.Ui;

/** Both lists as far as the reader works with them, and what is released, for everybody inside. */
@Controller
class ScenarioController {

    private static final int PAGE_ROWS = 50;
    private static final int LONGEST_WORDS = 60;

    private final ItemBook items;
    private final EntryBook entries;
    private final BatchBook batches;
    private final ItemLines lines;
    private final MatterKinds kinds;

    ScenarioController(ItemBook items, EntryBook entries, BatchBook batches, ItemLines lines, MatterKinds kinds) {
        this.items = items;
        this.entries = entries;
        this.batches = batches;
        this.lines = lines;
        this.kinds = kinds;
    }

    /** Whether the reader has matters of scenarios; others read what is released. */
    static boolean works(Reader reader) {
        return reader.is(Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER);
    }

    static boolean keeps(Reader reader) {
        return reader.is(Role.OFFICE, Role.INVESTMENT);
    }

    /** The tabs over the pages of this room. */
    static List<Tab> tabs(Reader reader, Ui ui, String current) {
        var tabs = new ArrayList<Tab>();
        if (works(reader)) {
            tabs.add(new Tab(ui.t("scenarios.tab.opportunity"), "/scenarios", current.equals("opportunity")));
            tabs.add(new Tab(
                    ui.t("scenarios.tab.capability"), "/scenarios?view=capability", current.equals("capability")));
        }
        tabs.add(new Tab(ui.t("scenarios.tab.released"), "/scenarios?view=released", current.equals("released")));
        if (works(reader)) {
            tabs.add(new Tab(ui.t("scenarios.tab.matches"), "/scenarios/matches", current.equals("matches")));
        }
        if (reader.is(Role.ENTERPRISE, Role.OFFICE, Role.INVESTMENT)) {
            tabs.add(new Tab(ui.t("scenarios.tab.fit"), "/scenarios/fit", current.equals("fit")));
        }
        if (reader.is(Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT)) {
            tabs.add(new Tab(ui.t("scenarios.tab.enquiries"), "/scenarios/enquiries", current.equals("enquiries")));
        }
        tabs.add(new Tab(ui.t("scenarios.tab.batches"), "/scenarios/batches", current.equals("batches")));
        if (reader.is(Role.OFFICE, Role.INVESTMENT, Role.LEADER)) {
            tabs.add(new Tab(ui.t("scenarios.tab.figures"), "/scenarios/figures", current.equals("figures")));
        }
        return tabs;
    }

    @Allowed({Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER, Role.STEWARD, Role.MANAGER})
    @GetMapping("/scenarios")
    String list(
            @RequestParam(defaultValue = "opportunity") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String batch,
            @RequestParam(defaultValue = "") String after,
            Reader reader,
            Ui ui,
            Model model) {
        Optional<Sort> sort = works(reader) ? Sort.find(view) : Optional.empty();
        String words = q.length() > LONGEST_WORDS ? "" : q.replace("\u0000", "").strip();
        String known = Columns.FIELDS.contains(field) ? field : "";
        long of = batch.matches("[0-9]{1,18}") ? Long.parseLong(batch) : 0;
        model.addAttribute("tabs", tabs(reader, ui, sort.map(Sort::word).orElse("released")));
        model.addAttribute("view", sort.map(Sort::word).orElse("released"));
        model.addAttribute("q", q);
        model.addAttribute("field", known);
        model.addAttribute("batch", batch);
        model.addAttribute("state", state);
        model.addAttribute("fields", Names.choices(ui, "field", Columns.FIELDS, ui.t("scenarios.all")));
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("scenarios.all"))));
        batches.list(reader.scope())
                .forEach(each -> choices.add(new Choice(
                        Long.toString(each.id()), ui.t("scenarios.batch.choice", each.number(), each.title()))));
        model.addAttribute("batches", choices);
        model.addAttribute("proposes", proposes(reader, sort.orElse(null)));
        model.addAttribute("keeps", keeps(reader));
        return sort.isPresent()
                ? working(
                        new ItemBook.Query(sort.get(), state(sort.get(), state), known, words, of),
                        after,
                        reader,
                        ui,
                        model)
                : released(new EntryBook.Query("", known, words, of, ""), after, reader, ui, model);
    }

    private static boolean proposes(Reader reader, @Nullable Sort sort) {
        return sort == Sort.OPPORTUNITY && reader.is(Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT, Role.ENTERPRISE)
                || sort == Sort.CAPABILITY && reader.is(Role.OFFICE, Role.INVESTMENT, Role.ENTERPRISE);
    }

    private String state(Sort sort, String state) {
        boolean known = state.equals("all")
                || kinds.find(sort.kind()).orElseThrow().findState(state).isPresent();
        return known ? state : "";
    }

    private String working(ItemBook.Query query, String after, Reader reader, Ui ui, Model model) {
        long below = after.matches("[0-9]{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        List<Item> found = items.list(reader.scope(), query, below, PAGE_ROWS + 1);
        List<Item> shown = found.subList(0, Math.min(PAGE_ROWS, found.size()));
        var states = new ArrayList<>(List.of(new Choice("", ui.t("scenarios.open"))));
        kinds.find(query.sort().kind())
                .orElseThrow()
                .states()
                .forEach(each -> states.add(
                        new Choice(each.code(), ui.t("scenarios." + query.sort().word() + ".state." + each.code()))));
        states.add(new Choice("all", ui.t("scenarios.all")));
        model.addAttribute("states", states);
        model.addAttribute("lines", lines.of(reader, ui, shown));
        model.addAttribute(
                "pager",
                new Pager(
                        null,
                        found.size() > PAGE_ROWS
                                ? ui.with("after", shown.get(PAGE_ROWS - 1).matter())
                                : null,
                        shown.size(),
                        null));
        return "scenarios/index";
    }

    private String released(EntryBook.Query query, String after, Reader reader, Ui ui, Model model) {
        int from = after.matches("[0-9]{1,6}") ? Integer.parseInt(after) : 0;
        List<Entry> found = entries.list(reader.scope(), query, from, PAGE_ROWS + 1);
        List<Entry> shown = found.subList(0, Math.min(PAGE_ROWS, found.size()));
        model.addAttribute("states", List.of());
        model.addAttribute(
                "lines", shown.stream().map(each -> lines.line(ui, each)).toList());
        model.addAttribute(
                "pager",
                new Pager(
                        from == 0 ? null : ui.with("after", Math.max(0, from - PAGE_ROWS)),
                        found.size() > PAGE_ROWS ? ui.with("after", from + PAGE_ROWS) : null,
                        shown.size(),
                        null));
        return "scenarios/index";
    }
}
