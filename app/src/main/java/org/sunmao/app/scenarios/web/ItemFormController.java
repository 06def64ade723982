package org.sunmao.app.scenarios.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.desk.ItemDesk;
import org.sunmao.app.scenarios.rules.Fault;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** Proposing an opportunity or a capability, and saying it anew. What is wrong is told field by field, and what was typed is kept. */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.DEPARTMENT, Role.ENTERPRISE})
class ItemFormController {

    private final ItemDesk desk;
    private final Matters matters;
    private final MatterDesk matterDesk;
    private final MatterPages pages;
    private final Enterprises enterprises;

    ItemFormController(
            ItemDesk desk, Matters matters, MatterDesk matterDesk, MatterPages pages, Enterprises enterprises) {
        this.desk = desk;
        this.matters = matters;
        this.matterDesk = matterDesk;
        this.pages = pages;
        this.enterprises = enterprises;
    }

    /** What a form shows besides what was typed. */
    private record Form(Sort sort, String action, String from, List<String> faults, boolean masked) {}

    @GetMapping("/scenarios/new")
    String form(
            @RequestParam(defaultValue = "opportunity") String sort,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String enterprise,
            Reader reader,
            Ui ui,
            Model model) {
        Sort of = sort(reader, sort);
        var said = new HashMap<String, String>();
        if (reader.is(Role.ENTERPRISE)) {
            reader.scope().enterprises().stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(id -> said.put(
                            of == Sort.CAPABILITY ? "firm" : "owner",
                            enterprises.names(reader.scope(), List.of(id)).getOrDefault(id, "")));
        } else if (enterprise.matches("E[0-9]{1,17}")) {
            said.put("firm", enterprise);
        }
        return shown(new Form(of, "/scenarios/new?sort=" + of.word(), from, List.of(), false), said, reader, ui, model);
    }

    private static Sort sort(Reader reader, String word) {
        Sort sort = Sort.find(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (sort == Sort.CAPABILITY && reader.is(Role.DEPARTMENT)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return sort;
    }

    private String shown(Form form, Map<String, String> said, Reader reader, Ui ui, Model model) {
        Optional<Matter> from = from(reader, form.from());
        model.addAttribute("opportunity", form.sort() == Sort.OPPORTUNITY);
        model.addAttribute("action", form.action());
        model.addAttribute("said", said);
        model.addAttribute("faults", form.faults());
        model.addAttribute("masked", form.masked());
        model.addAttribute("from", from.map(each -> Long.toString(each.id())).orElse(""));
        model.addAttribute(
                "grew",
                from.map(each -> ui.t("scenarios.grew", each.number(), Masking.text(each.title(), reader.scope())))
                        .orElse(form.from().isEmpty() ? null : ui.t("scenarios.grew.none")));
        model.addAttribute("fields", Names.choices(ui, "field", Columns.FIELDS, ui.t("scenarios.choose")));
        model.addAttribute("modes", Names.choices(ui, "mode", Columns.MODES, ui.t("scenarios.choose")));
        model.addAttribute("fundings", Names.choices(ui, "funding", Columns.FUNDINGS, ui.t("scenarios.choose")));
        model.addAttribute("units", form.sort() == Sort.OPPORTUNITY ? units(reader, ui) : List.of());
        model.addAttribute("own", reader.is(Role.ENTERPRISE));
        return "scenarios/form";
    }

    private Optional<Matter> from(Reader reader, String from) {
        return matters.findSaid(reader.scope(), from);
    }

    /** The units that may have an opportunity: one's own for a department, every one for office and investment. */
    private List<Choice> units(Reader reader, Ui ui) {
        if (reader.is(Role.ENTERPRISE)) {
            return List.of();
        }
        Set<String> own = Set.copyOf(matterDesk.standing(reader).units());
        var units = new ArrayList<Choice>();
        if (!reader.is(Role.DEPARTMENT)) {
            units.add(new Choice("", ui.t("scenarios.unit.none")));
        }
        pages.unitNames(reader, ui).entrySet().stream()
                .filter(unit -> !reader.is(Role.DEPARTMENT) || own.contains(unit.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .forEach(unit -> units.add(new Choice(unit.getKey(), unit.getValue())));
        return units;
    }

    @PostMapping("/scenarios/new")
    String propose(
            @RequestParam(defaultValue = "opportunity") String sort,
            @RequestParam Map<String, String> typed,
            Reader reader,
            Ui ui,
            Model model) {
        Sort of = sort(reader, sort);
        Map<String, String> said = cells(of, typed);
        String unit = typed.getOrDefault("lead-unit", "");
        List<Choice> units = of == Sort.OPPORTUNITY ? units(reader, ui) : List.of();
        String from = typed.getOrDefault("grew-from", "");
        var form = new Form(of, "/scenarios/new?sort=" + of.word(), from, List.of(), false);
        boolean known = units.isEmpty() && !reader.is(Role.DEPARTMENT)
                || units.stream().anyMatch(each -> each.value().equals(unit));
        if (!known) {
            return shown(refused(form, List.of(ui.t("scenarios.fault.unit"))), with(said, unit), reader, ui, model);
        }
        ItemDesk.Proposed proposed = desk.propose(
                reader,
                new ItemDesk.Wanted(
                        of,
                        said,
                        unit.isEmpty() ? null : unit,
                        from(reader, from).map(Matter::id).orElse(null)),
                Names.codes(ui));
        Matter matter = proposed.matter();
        if (matter == null) {
            return shown(refused(form, faults(ui, proposed.faults())), with(said, unit), reader, ui, model);
        }
        return "redirect:/scenarios/items/" + matter.id() + "?outcome=done";
    }

    private static Map<String, String> with(Map<String, String> said, String unit) {
        var all = new HashMap<>(said);
        all.put("lead-unit", unit);
        return all;
    }

    private static Form refused(Form form, List<String> faults) {
        return new Form(form.sort(), form.action(), form.from(), faults, form.masked());
    }

    private static List<String> faults(Ui ui, List<Fault> faults) {
        return faults.stream().map(fault -> Names.fault(ui, fault)).toList();
    }

    private static Map<String, String> cells(Sort sort, Map<String, String> typed) {
        var cells = new HashMap<String, String>();
        Columns.of(sort)
                .forEach(column -> cells.put(
                        column.name(), typed.getOrDefault(column.name(), "").replace("\u0000", "")));
        return cells;
    }

    @GetMapping("/scenarios/items/{matter:[0-9]{1,18}}/edit")
    String edit(@PathVariable long matter, Reader reader, Ui ui, Model model) {
        Item item = revised(reader, matter);
        boolean masked = masked(reader, matter);
        var said = new HashMap<>(item.content());
        if (masked) {
            Columns.of(item.sort()).stream().filter(Columns.Column::personal).forEach(each -> said.remove(each.name()));
        }
        said.put("seen", Integer.toString(item.version()));
        return shown(new Form(item.sort(), edit(matter), "", List.of(), masked), said, reader, ui, model);
    }

    private static String edit(long matter) {
        return "/scenarios/items/" + matter + "/edit";
    }

    /** Whether the reader may not read the contact; it then stays as it is where nothing new is typed. */
    private boolean masked(Reader reader, long matter) {
        return !reader.scope().personalPlain()
                && matters.find(reader.scope(), matter)
                        .filter(each -> each.openedBy().equals(reader.username()) || reader.is(Role.ENTERPRISE))
                        .isEmpty();
    }

    private Item revised(Reader reader, long matter) {
        Matter found = matters.find(reader.scope(), matter)
                .filter(each -> Sort.ofKind(each.kind()).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!desk.mayRevise(reader, found)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return desk.find(reader, matter).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/scenarios/items/{matter:[0-9]{1,18}}/edit")
    String revise(
            @PathVariable long matter, @RequestParam Map<String, String> typed, Reader reader, Ui ui, Model model) {
        Item item = revised(reader, matter);
        boolean masked = masked(reader, matter);
        Map<String, String> said = cells(item.sort(), typed);
        var kept = new HashMap<>(said);
        if (masked) {
            for (Columns.Column column : Columns.of(item.sort())) {
                if (column.personal() && kept.getOrDefault(column.name(), "").isBlank()) {
                    kept.put(column.name(), item.text(column.name()));
                }
            }
        }
        String seen = typed.getOrDefault("seen", "");
        List<String> faults = seen.equals(Integer.toString(item.version()))
                ? faults(ui, desk.revise(reader, item, kept, Names.codes(ui)))
                : List.of(ui.t("scenarios.fault.late"));
        if (!faults.isEmpty()) {
            said.put("seen", Integer.toString(item.version()));
            return shown(new Form(item.sort(), edit(matter), "", faults, masked), said, reader, ui, model);
        }
        return "redirect:/scenarios/items/" + matter + "?outcome=done";
    }
}
