package org.sunmao.app.inspections.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.inspections.InspectionKind;
import org.sunmao.app.inspections.desk.InspectionSteps;
import org.sunmao.app.inspections.store.InspectionBook;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** A new plan of an inspection: of a unit, by somebody who works for it. What the enterprise has this year already is said before anything is sent. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT})
class InspectionFormController {

    private static final List<String> SORTS = List.of("routine", "random", "special", "complaint", "safety");

    private final Enterprises enterprises;
    private final MatterDesk desk;
    private final MatterPages pages;
    private final MatterTime time;
    private final InspectionBook book;
    private final InspectionSteps steps;

    InspectionFormController(
            Enterprises enterprises,
            MatterDesk desk,
            MatterPages pages,
            MatterTime time,
            InspectionBook book,
            InspectionSteps steps) {
        this.enterprises = enterprises;
        this.desk = desk;
        this.pages = pages;
        this.time = time;
        this.book = book;
        this.steps = steps;
    }

    static boolean plans(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT);
    }

    @GetMapping("/inspections/new")
    String form(@RequestParam(defaultValue = "") String enterprise, Reader reader, Ui ui, Model model) {
        return shown(reader, ui, model, Map.of("enterprise", enterprise.strip()), List.of());
    }

    private String shown(Reader reader, Ui ui, Model model, Map<String, String> said, List<String> faults) {
        Optional<Enterprise> firm = firm(reader, said.getOrDefault("enterprise", ""));
        model.addAttribute("said", said);
        model.addAttribute("faults", faults);
        model.addAttribute("firm", firm.map(Enterprise::name).orElse(null));
        model.addAttribute(
                "known", firm.map(each -> known(reader, ui, each.id())).orElse(null));
        model.addAttribute("units", units(reader, ui));
        model.addAttribute(
                "sorts",
                SORTS.stream()
                        .map(sort -> new Choice(sort, ui.t("inspections.choice.sort." + sort)))
                        .toList());
        model.addAttribute("most", steps.most());
        return "inspections/new";
    }

    private String known(Reader reader, Ui ui, long enterprise) {
        int year = time.today().getYear();
        InspectionBook.Counted counted = book.count(reader.scope(), enterprise, year, "");
        return ui.t(
                "inspections.known",
                Integer.toString(year),
                counted.held(),
                counted.coming(),
                counted.refused(),
                counted.joined());
    }

    private List<Choice> units(Reader reader, Ui ui) {
        var own = desk.standing(reader).units();
        return pages.unitNames(reader, ui).entrySet().stream()
                .filter(unit -> reader.is(Role.OFFICE) || own.contains(unit.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(unit -> new Choice(unit.getKey(), unit.getValue()))
                .toList();
    }

    /** By the number of its file, as in {@code E12}, or by its unified social credit code. */
    private Optional<Enterprise> firm(Reader reader, String typed) {
        if (typed.matches("E[0-9]{1,17}")) {
            return enterprises.find(reader.scope(), Long.parseLong(typed.substring(1)));
        }
        return typed.isEmpty() || typed.length() > 40
                ? Optional.empty()
                : enterprises.findIdByCode(reader.scope(), typed).flatMap(id -> enterprises.find(reader.scope(), id));
    }

    @PostMapping("/inspections/new")
    String plan(@RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        var said = new HashMap<String, String>();
        form.forEach((name, value) -> said.put(name, value.strip()));
        var faults = new ArrayList<String>();
        Optional<Enterprise> firm = firm(reader, said.getOrDefault("enterprise", ""));
        if (firm.isEmpty()) {
            refuse(ui, faults, "enterprise", said);
        }
        if (units(reader, ui).stream().noneMatch(unit -> unit.value().equals(said.get(MatterFields.LEAD_UNIT)))) {
            refuse(ui, faults, MatterFields.LEAD_UNIT, said);
        }
        if (!SORTS.contains(said.getOrDefault("sort", ""))) {
            refuse(ui, faults, "sort", said);
        }
        LocalDate from = day(said.get("from"));
        LocalDate until = day(said.get("until"));
        if (from == null || from.isBefore(time.today())) {
            refuse(ui, faults, "from", said);
        }
        if (until == null || from != null && until.isBefore(from)) {
            refuse(ui, faults, "until", said);
        }
        boolean limited = InspectionKind.LIMITED.contains(said.getOrDefault("sort", ""));
        text(ui, faults, "basis", said, 500, true);
        text(ui, faults, "items", said, 1000, true);
        text(ui, faults, "cause", said, 500, !limited);
        if (!faults.isEmpty() || firm.isEmpty()) {
            return shown(reader, ui, model, said, faults);
        }
        MatterDesk.Opened opened = desk.open(reader, matter(ui, said, firm.get()));
        Matter matter = opened.matter();
        if (matter == null) {
            opened.outcome().fields().forEach(name -> refuse(ui, faults, name, said));
            return shown(reader, ui, model, said, faults);
        }
        return "redirect:/inspections/" + matter.id() + "?outcome=done";
    }

    private static NewMatter matter(Ui ui, Map<String, String> said, Enterprise firm) {
        var fields = new HashMap<String, String>();
        for (String name : List.of("sort", "basis", "items", "from", "until", "cause", MatterFields.LEAD_UNIT)) {
            String value = said.getOrDefault(name, "");
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        }
        fields.put("enterprise", Long.toString(firm.id()));
        String title = ui.t("inspections.title-of", ui.t("inspections.choice.sort." + said.get("sort")), firm.name());
        return new NewMatter(
                InspectionKind.CODE,
                title.length() > 200 ? title.substring(0, 200) : title,
                null,
                List.of(),
                List.of(),
                fields,
                List.of(new Reference("about", "enterprise", Long.toString(firm.id()))));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static void text(
            Ui ui, List<String> faults, String name, Map<String, String> said, int longest, boolean needed) {
        String text = said.getOrDefault(name, "");
        if (needed && text.isEmpty() || text.length() > longest) {
            refuse(ui, faults, name, said);
        }
    }

    /** What is wrong with a field, with what was found. */
    private static void refuse(Ui ui, List<String> faults, String name, Map<String, String> said) {
        String found = said.getOrDefault(name, "");
        String shown = found.isEmpty()
                ? ui.t("inspections.nothing")
                : found.length() > 60 ? found.substring(0, 60) + "…" : found;
        faults.add(ui.t("inspections.fault." + name, ui.t("inspections.field." + name), shown));
    }
}
