package org.sunmao.app.projects.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.desk.ResultRights;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.projects.ProjectKind;
import org.sunmao.app.projects.rules.Typed;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.code.CreditCode;

/**
 * A new lead: of a team, by somebody who works for it, or taken down by the office; or by a member of the conference, from a result of what he attended. The moment in
 * which it is sent is the first report.
 */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.MEMBER})
class ProjectFormController {

    private static final int LONGEST_TITLE = 120;
    private static final List<String> FIELDS =
            List.of("investor", "investor-code", "source", "region", "fiscal", "content", MatterFields.LEAD_UNIT);

    private final MatterKinds kinds;
    private final MatterDesk desk;
    private final Matters matters;
    private final MatterPages pages;
    private final ResultRights rights;

    ProjectFormController(MatterKinds kinds, MatterDesk desk, Matters matters, MatterPages pages, ResultRights rights) {
        this.kinds = kinds;
        this.desk = desk;
        this.matters = matters;
        this.pages = pages;
        this.rights = rights;
    }

    @GetMapping("/projects/new")
    String form(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String result,
            Reader reader,
            Ui ui,
            Model model) {
        only(from, result, reader);
        return shown(reader, ui, model, Map.of("from", from, "result", result), List.of());
    }

    private String shown(Reader reader, Ui ui, Model model, Map<String, String> said, List<String> faults) {
        model.addAttribute("teams", teams(reader, ui));
        model.addAttribute("sources", sources(ui));
        model.addAttribute("lists", !reader.is(Role.MEMBER));
        model.addAttribute("said", said);
        String from = said.getOrDefault("from", "");
        Optional<Matter> origin = origin(from, reader);
        model.addAttribute(
                "origin",
                origin.map(matter -> matter.number() + " " + Masking.text(matter.title(), reader.scope()))
                        .orElse(null));
        model.addAttribute("lost", !from.isBlank() && origin.isEmpty());
        model.addAttribute(
                "faults",
                faults.stream()
                        .map(name -> ui.t(
                                "projects.fault." + name,
                                said.getOrDefault(name, "").isBlank() ? ui.unknown() : said.getOrDefault(name, "")))
                        .toList());
        return "projects/new";
    }

    /** The form is open to a member from a result of what he attended alone. */
    private void only(String from, String result, Reader reader) {
        if (reader.is(Role.MEMBER) && !rights.may(reader, origin(from, reader), result)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** What the lead grows from, where the reader sees that. */
    private Optional<Matter> origin(String from, Reader reader) {
        return matters.findSaid(reader.scope(), from);
    }

    /** What it grows from; the number of a result belongs to the activity that it names. */
    private List<Reference> references(Map<String, String> said, Reader reader) {
        return origin(said.getOrDefault("from", ""), reader)
                .map(matter -> Reference.grownFrom(matter, said.getOrDefault("result", "")))
                .orElse(List.of());
    }

    /** The teams for which the reader may report; the office and a member for every unit. */
    private List<Choice> teams(Reader reader, Ui ui) {
        Map<String, String> names = pages.unitNames(reader, ui);
        var own = desk.standing(reader).units();
        boolean everywhere = reader.is(Role.OFFICE, Role.MEMBER);
        var choices = new ArrayList<Choice>();
        if (names.keySet().stream()
                        .filter(unit -> everywhere || own.contains(unit))
                        .count()
                > 1) {
            choices.add(new Choice("", ui.t("matters.choose")));
        }
        names.entrySet().stream()
                .filter(unit -> everywhere || own.contains(unit.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .forEach(unit -> choices.add(new Choice(unit.getKey(), unit.getValue())));
        return choices;
    }

    private List<Choice> sources(Ui ui) {
        MatterKind kind = kinds.find(ProjectKind.CODE).orElseThrow();
        var choices = new ArrayList<>(List.of(new Choice("", ui.t("matters.choose"))));
        kind.findField("source")
                .map(MatterField::choices)
                .orElse(List.of())
                .forEach(each -> choices.add(new Choice(each, ui.t("projects.choice.source." + each))));
        return choices;
    }

    @PostMapping("/projects/new")
    String report(@RequestParam Map<String, String> form, Reader reader, Ui ui, Model model) {
        only(form.getOrDefault("from", ""), form.getOrDefault("result", ""), reader);
        var said = new HashMap<String, String>();
        FIELDS.forEach(name -> said.put(name, form.getOrDefault(name, "").strip()));
        String title = form.getOrDefault("title", "").strip();
        said.put("title", title);
        said.put("from", form.getOrDefault("from", ""));
        said.put("result", form.getOrDefault("result", ""));
        var faults = new ArrayList<String>();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            faults.add("title");
        }
        Optional<String> region = Typed.region(said.getOrDefault("region", ""));
        if (region.isEmpty()) {
            faults.add("region");
        }
        String code = said.getOrDefault("investor-code", "");
        CodeReading read = CreditCode.read(code);
        if (!code.isEmpty() && !read.valid()) {
            faults.add("investor-code");
        }
        String team = said.getOrDefault(MatterFields.LEAD_UNIT, "");
        boolean ownTeam = !team.isEmpty()
                && teams(reader, ui).stream().anyMatch(each -> each.value().equals(team));
        if (!ownTeam) {
            faults.add(MatterFields.LEAD_UNIT);
        }
        Matter opened = faults.isEmpty()
                ? open(reader, title, said, region.orElseThrow(), code.isEmpty() ? null : read.value(), faults)
                : null;
        return opened == null
                ? shown(reader, ui, model, said, faults)
                : "redirect:/projects/" + opened.id() + "?outcome=done";
    }

    private @Nullable Matter open(
            Reader reader,
            String title,
            Map<String, String> said,
            String region,
            @Nullable String code,
            List<String> faults) {
        var fields = new HashMap<>(said);
        fields.keySet().removeAll(List.of("title", "from", "result"));
        fields.put("region", region);
        if (code != null) {
            fields.put("investor-code", code);
        }
        MatterDesk.Opened opened = desk.open(
                reader,
                new NewMatter(
                        ProjectKind.CODE,
                        title,
                        null,
                        List.of(),
                        reader.is(Role.MEMBER) ? List.of(reader.username()) : List.of(),
                        fields,
                        references(said, reader)));
        faults.addAll(opened.outcome().fields());
        return opened.matter();
    }
}
