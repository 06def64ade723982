package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Building;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Unit;
import org.sunmao.app.tenancy.UnitChange.Kind;
import org.sunmao.app.tenancy.UnitChange.Part;
import org.sunmao.app.tenancy.UnitChanges;
import org.sunmao.app.tenancy.UnitChanges.Refusal;
import org.sunmao.app.tenancy.UnitChanges.Word;

/** What became of a unit on a day: what the change would do, and then the word; and taking a word back. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER, Role.STEWARD})
class UnitChangeController {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private static final String UNREADABLE = "unreadable";

    private final UnitPages pages;
    private final UnitChanges changes;
    private final FileComparisons comparisons;
    private final Derivations derivations;

    UnitChangeController(UnitPages pages, UnitChanges changes, FileComparisons comparisons, Derivations derivations) {
        this.pages = pages;
        this.changes = changes;
        this.comparisons = comparisons;
        this.derivations = derivations;
    }

    private LocalDate today() {
        return LocalDate.now(DISTRICT_TIME);
    }

    @GetMapping("/units/{id}/change")
    String form(@PathVariable String id, @ModelAttribute UnitChangeForm form, Reader reader, Ui ui, Model model) {
        UnitPages.Place place = pages.find(reader.scope(), id);
        Building building = place.building();
        List<Unit> all = place.all();
        Unit own = place.unit();
        Word word = form.filled() ? form.word(building.id(), own, all, ui.t("front.unit.preview")) : null;
        Optional<Refusal> refusal = word == null ? Optional.empty() : UnitChanges.refusal(word, all, today());
        Compared compared = word != null && refusal.isEmpty() && reader.scope().district()
                ? comparisons.units(
                        reader,
                        ui,
                        () -> {
                            changes.tell(reader, word, all, today());
                            return new Recorded(0, 0);
                        },
                        building.id())
                : null;
        model.addAttribute(
                "page",
                new UnitChangePage(
                        building.name(),
                        SubjectPath.building(building.id()),
                        SubjectPath.unit(own.id()),
                        UnitPages.name(ui, own),
                        own.areaSqm() == null ? null : ui.area(own.areaSqm()),
                        form.kindOrSplit().word(),
                        form.day() == null ? "" : form.day(),
                        others(ui, all, own, form),
                        parts(form),
                        form.filled() ? preview(ui, word, refusal) : null,
                        compared));
        return "front/unitchange";
    }

    private static List<UnitChangePage.Other> others(Ui ui, List<Unit> all, Unit own, UnitChangeForm form) {
        return all.stream()
                .filter(unit -> unit.id() != own.id()
                        && unit.untilDay() == null
                        && !unit.former()
                        && unit.floorLabel().equals(own.floorLabel()))
                .map(unit -> new UnitChangePage.Other(
                        unit.id(),
                        unit.label(),
                        unit.areaSqm() == null ? null : ui.area(unit.areaSqm()),
                        form.others().contains(unit.id())))
                .toList();
    }

    private static List<UnitChangePage.PartLine> parts(UnitChangeForm form) {
        var parts = new ArrayList<UnitChangePage.PartLine>();
        for (int i = 0; i < form.parts(); i++) {
            parts.add(new UnitChangePage.PartLine(i + 1, form.text(i, false), form.text(i, true)));
        }
        return parts;
    }

    private static UnitChangePage.Preview preview(Ui ui, @Nullable Word word, Optional<Refusal> refusal) {
        if (word == null) {
            return new UnitChangePage.Preview(ui.t("tenancy.refusal." + UNREADABLE), "", "", List.of());
        }
        var carried = new ArrayList<String>();
        boolean split = word.kind() == Kind.SPLIT;
        for (Unit unit : word.before()) {
            for (Stay stay : unit.current()) {
                String who = stay.held() && stay.name() != null ? stay.name() : ui.t("tenancy.nobody");
                carried.add(
                        ui.t(split ? "front.unit.carried.all" : "front.unit.carried", who, UnitPages.name(ui, unit)));
            }
        }
        return new UnitChangePage.Preview(
                refusal.map(why -> ui.t("tenancy.refusal." + why.word())).orElse(null),
                sum(ui, word.before().stream().map(Unit::areaSqm).toList()),
                sum(ui, word.after().stream().map(Part::areaSqm).toList()),
                carried);
    }

    private static String sum(Ui ui, List<@Nullable BigDecimal> areas) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal area : areas) {
            if (area == null) {
                return ui.unknown();
            }
            sum = sum.add(area);
        }
        return ui.area(sum);
    }

    @PostMapping("/units/{id}/change")
    String change(@PathVariable String id, @ModelAttribute UnitChangeForm form, Reader reader) {
        UnitPages.Place place = pages.find(reader.scope(), id);
        Building building = place.building();
        List<Unit> all = place.all();
        Unit own = place.unit();
        String path = SubjectPath.unit(own.id());
        Word word = form.word(building.id(), own, all, form.why() == null ? "" : form.why());
        if (word == null) {
            return "redirect:" + path + "?refused=" + UNREADABLE;
        }
        return followed(changes.tell(reader, word, all, today()), path, path + "?told=1", "tenancy.unit-change");
    }

    @PostMapping("/units/{id}/undo")
    String undo(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long change,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        UnitPages.Place place = pages.find(reader.scope(), id);
        Building building = place.building();
        // The unit of the page may be gone once the change is taken back.
        return followed(
                changes.undo(reader, building.id(), change, why),
                SubjectPath.unit(place.unit().id()),
                SubjectPath.building(building.id()) + "#units",
                "tenancy.unit-undo");
    }

    private String followed(Optional<Refusal> refusal, String path, String after, String action) {
        if (refusal.isPresent()) {
            return "redirect:" + path + "?refused=" + refusal.get().word();
        }
        derivations.request(action);
        return "redirect:" + after;
    }
}
