package org.sunmao.app.front.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Building;
import org.sunmao.app.places.BuildingChange.Standing;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.BuildingChangeDesk;
import org.sunmao.app.tenancy.BuildingChangeDesk.Refusal;
import org.sunmao.app.tenancy.BuildingChangeDesk.Word;

/** A building is divided, joined with others or pulled down on a day: what that would do, and then the word; and taking a word back. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT})
class BecomeController {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");
    private static final String UNREADABLE = "become-unreadable";

    private final BuildingFiles files;
    private final Becoming becoming;
    private final BuildingChangeDesk desk;
    private final FileComparisons comparisons;
    private final Derivations derivations;

    BecomeController(
            BuildingFiles files,
            Becoming becoming,
            BuildingChangeDesk desk,
            FileComparisons comparisons,
            Derivations derivations) {
        this.files = files;
        this.becoming = becoming;
        this.desk = desk;
        this.comparisons = comparisons;
        this.derivations = derivations;
    }

    private static LocalDate today() {
        return LocalDate.now(DISTRICT_TIME);
    }

    private Optional<Word> word(Scope scope, long building, BecomeForm form, String why) {
        Standing change = form.change(building);
        return change == null ? Optional.empty() : becoming.word(scope, building, change, why);
    }

    @GetMapping("/buildings/{id}/become")
    String form(@PathVariable String id, @ModelAttribute BecomeForm form, Reader reader, Ui ui, Model model) {
        Building building = files.get(reader.scope(), id);
        Word word = form.filled()
                ? word(reader.scope(), building.id(), form, ui.t("front.unit.preview"))
                        .orElse(null)
                : null;
        Optional<Refusal> refusal = word == null ? Optional.empty() : desk.refusal(word, today());
        model.addAttribute(
                "page",
                new BecomePage(
                        SubjectPath.buildingId(building.id()),
                        building.name(),
                        SubjectPath.building(building.id()),
                        form.kindOrSplit().word(),
                        BecomeForm.orEmpty(form.day()),
                        lines(form),
                        BecomeForm.orEmpty(form.own()),
                        BecomeForm.orEmpty(form.into()),
                        form.filled() ? preview(reader.scope(), ui, word, refusal) : null,
                        word != null && refusal.isEmpty() && reader.scope().district() ? tried(reader, ui, word) : null,
                        becoming.told(reader.scope(), ui, building.id())));
        return "front/become";
    }

    private Compared tried(Reader reader, Ui ui, Word word) {
        var all = new LinkedHashSet<>(word.change().before());
        all.addAll(word.change().after());
        return comparisons.buildings(
                reader,
                ui,
                () -> {
                    desk.tell(reader, word, today());
                    return new Recorded(0, 0);
                },
                all);
    }

    private static List<BecomePage.Line> lines(BecomeForm form) {
        var lines = new ArrayList<BecomePage.Line>();
        for (int i = 0; i < BecomeForm.MOST; i++) {
            lines.add(new BecomePage.Line(i + 1, form.text(form.with(), i), form.text(form.share(), i)));
        }
        return lines;
    }

    private BecomePage.Preview preview(Scope scope, Ui ui, @Nullable Word word, Optional<Refusal> refusal) {
        if (word == null) {
            return new BecomePage.Preview(ui.t("tenancy.refusal." + UNREADABLE), List.of(), null);
        }
        return refusal.map(why -> new BecomePage.Preview(ui.t("tenancy.refusal." + why.word()), List.of(), null))
                .orElseGet(() -> new BecomePage.Preview(
                        null, becoming.moves(scope, ui, word), becoming.area(scope, ui, word.change())));
    }

    @PostMapping("/buildings/{id}/become")
    String tell(@PathVariable String id, @ModelAttribute BecomeForm form, Reader reader) {
        Building building = files.get(reader.scope(), id);
        String path = SubjectPath.building(building.id());
        Optional<Word> word = word(reader.scope(), building.id(), form, BecomeForm.orEmpty(form.why()));
        if (word.isEmpty()) {
            return "redirect:" + path + "/become?refused=" + UNREADABLE;
        }
        return followed(desk.tell(reader, word.get(), today()), path, "tenancy.building-change");
    }

    @PostMapping("/buildings/{id}/become/undo")
    String undo(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long change,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        Building building = files.get(reader.scope(), id);
        return followed(
                desk.undo(reader, building.id(), change, why),
                SubjectPath.building(building.id()),
                "tenancy.building-undo");
    }

    private String followed(Optional<Refusal> refusal, String path, String action) {
        if (refusal.isPresent()) {
            return "redirect:" + path + "/become?refused=" + refusal.get().word();
        }
        derivations.request(action);
        return "redirect:" + path;
    }
}
