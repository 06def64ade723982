package org.sunmao.app.benefits.web;

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
import org.sunmao.app.benefits.BenefitKind;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.matters.page.Origin;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.FormReader;
import org.sunmao.app.shell.Ui;

/** A new project: who invests, which villages and which collective, which team is stationed there. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.DEPARTMENT})
class BenefitFormController {

    private static final List<String> FIELDS =
            List.of("crop", "villages", "collective", "investment", "mu-planned", "plan", MatterFields.LEAD_UNIT);

    private final Enterprises enterprises;
    private final Matters matters;
    private final MatterDesk desk;
    private final MatterPages pages;

    BenefitFormController(Enterprises enterprises, Matters matters, MatterDesk desk, MatterPages pages) {
        this.enterprises = enterprises;
        this.matters = matters;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/benefits/new")
    String form(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String enterprise,
            Reader reader,
            Ui ui,
            Model model) {
        return shown(reader, ui, model, Map.of("from", from.strip(), "enterprise", enterprise.strip()), List.of());
    }

    private String shown(Reader reader, Ui ui, Model model, Map<String, String> said, List<String> faults) {
        Origin origin = Origin.find(matters, reader, said.get("from"));
        model.addAttribute("said", said);
        model.addAttribute("faults", faults);
        model.addAttribute("from", origin.label());
        model.addAttribute("lost", origin.lost());
        model.addAttribute("units", units(reader, ui));
        return "benefits/new";
    }

    /** The units that can be stationed: all for the office and the council, one's own for a department. */
    private List<Choice> units(Reader reader, Ui ui) {
        var own = desk.standing(reader).units();
        return pages.unitNames(reader, ui).entrySet().stream()
                .filter(unit -> !reader.is(Role.DEPARTMENT) || own.contains(unit.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(unit -> new Choice(unit.getKey(), unit.getValue()))
                .toList();
    }

    @PostMapping("/benefits/new")
    String open(@RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        var said = new HashMap<String, String>();
        form.forEach((name, value) -> said.put(name, value.strip()));
        var read = new FormReader(said, ui, "benefits");
        String title = read.typed("title");
        if (title.isEmpty() || title.length() > 100) {
            read.refuseField("title");
        }
        Optional<Enterprise> firm = enterprises.findSaid(reader.scope(), said.get("enterprise"));
        if (firm.isEmpty()) {
            read.refuseField("enterprise");
        }
        if (units(reader, ui).stream().noneMatch(unit -> unit.value().equals(said.get(MatterFields.LEAD_UNIT)))) {
            read.refuseField(MatterFields.LEAD_UNIT);
        }
        if (!read.readable() || firm.isEmpty()) {
            return shown(reader, ui, model, said, read.faults());
        }
        MatterDesk.Opened opened = desk.open(reader, matter(reader, said, title, firm.get()));
        Matter matter = opened.matter();
        if (matter == null) {
            opened.outcome().fields().forEach(read::refuseField);
            return shown(reader, ui, model, said, read.faults());
        }
        return "redirect:/benefits/" + matter.id() + "?outcome=done";
    }

    private NewMatter matter(Reader reader, Map<String, String> said, String title, Enterprise firm) {
        var fields = new HashMap<String, String>();
        for (String name : FIELDS) {
            String value = said.getOrDefault(name, "");
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        }
        fields.put("enterprise", Long.toString(firm.id()));
        List<Reference> references = Origin.find(matters, reader, said.get("from"))
                .with(new Reference("about", "enterprise", Long.toString(firm.id())));
        return new NewMatter(BenefitKind.CODE, title, null, List.of(firm.id()), List.of(), fields, references);
    }
}
