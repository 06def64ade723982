package org.sunmao.app.front.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.front.store.BuildingRenames;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Building;
import org.sunmao.app.shell.Ui;

/** A building has another name from a day on; and taking that back. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT})
class RenameController {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_NAME = 80;

    private final BuildingFiles files;
    private final BuildingRenames renames;
    private final Derivations derivations;

    RenameController(BuildingFiles files, BuildingRenames renames, Derivations derivations) {
        this.files = files;
        this.renames = renames;
        this.derivations = derivations;
    }

    @GetMapping("/buildings/{id}/rename")
    String form(@PathVariable String id, Reader reader, Ui ui, Model model) {
        Building building = files.get(reader.scope(), id);
        model.addAttribute(
                "page",
                new RenamePage(
                        building.name(),
                        SubjectPath.building(building.id()),
                        renames.list(reader.scope(), building.id()).stream()
                                .map(told -> new UnitPage.ChangeLine(
                                        told.delivery(),
                                        ui.t("front.rename.told", told.name(), ui.date(told.day())),
                                        ui.t("front.unit.told", told.by(), ui.time(told.toldAt()), told.why()),
                                        told.stands() ? null : ui.t("front.lease.undone")))
                                .toList()));
        return "front/rename";
    }

    @PostMapping("/buildings/{id}/rename")
    String tell(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        Building building = files.get(reader.scope(), id);
        LocalDate from = day(day);
        String refused = refused(building, name.strip(), from, why);
        if (refused != null || from == null) {
            return back(building, refused == null ? "unreadable" : refused);
        }
        renames.tell(reader, building.id(), building.name(), name.strip(), from, why.strip());
        derivations.request("front.rename-building");
        return "redirect:" + SubjectPath.building(building.id());
    }

    private static @Nullable String refused(Building building, String name, @Nullable LocalDate day, String why) {
        if (day == null) {
            return "unreadable";
        }
        if (why.isBlank()) {
            return "why-missing";
        }
        if (day.isAfter(LocalDate.now(DISTRICT_TIME))) {
            return "not-yet";
        }
        return name.isEmpty() || name.length() > LONGEST_NAME || name.equals(building.name()) ? "no-name" : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    @PostMapping("/buildings/{id}/rename/undo")
    String undo(
            @PathVariable String id,
            @RequestParam long delivery,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        Building building = files.get(reader.scope(), id);
        if (why.isBlank()) {
            return back(building, "why-missing");
        }
        if (!renames.takeBack(reader, building.id(), delivery, why.strip())) {
            return back(building, "no-such-change");
        }
        derivations.request("front.undo-rename");
        return "redirect:" + SubjectPath.building(building.id());
    }

    private static String back(Building building, String refused) {
        return "redirect:" + SubjectPath.building(building.id()) + "/rename?refused=" + refused;
    }
}
