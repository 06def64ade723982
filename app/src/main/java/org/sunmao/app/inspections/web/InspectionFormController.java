package org.sunmao.app.inspections.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.sunmao.app.foundation.TypedCell;
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
import org.sunmao.app.shell.FormReader;
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
        Optional<Enterprise> firm = enterprises.findSaid(reader.scope(), said.get("enterprise"));
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

    @PostMapping("/inspections/new")
    String plan(@RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        var said = new HashMap<String, String>();
        form.forEach((name, value) -> said.put(name, value.strip()));
        var read = new FormReader(said, ui, "inspections");
        Optional<Enterprise> firm = enterprises.findSaid(reader.scope(), said.get("enterprise"));
        if (firm.isEmpty()) {
            read.refuse("enterprise");
        }
        if (units(reader, ui).stream().noneMatch(unit -> unit.value().equals(said.get(MatterFields.LEAD_UNIT)))) {
            read.refuse(MatterFields.LEAD_UNIT);
        }
        if (!SORTS.contains(read.typed("sort"))) {
            read.refuse("sort");
        }
        read.day("from", time.today(), null);
        read.day("until", TypedCell.day(read.typed("from")).orElse(null), null);
        boolean limited = InspectionKind.LIMITED.contains(read.typed("sort"));
        read.within("basis", 500, true);
        read.within("items", 1000, true);
        read.within("cause", 500, !limited);
        if (!read.readable() || firm.isEmpty()) {
            return shown(reader, ui, model, said, read.faults());
        }
        MatterDesk.Opened opened = desk.open(reader, matter(ui, said, firm.get()));
        Matter matter = opened.matter();
        if (matter == null) {
            opened.outcome().fields().forEach(name -> read.refuse(name));
            return shown(reader, ui, model, said, read.faults());
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
}
