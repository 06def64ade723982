package org.sunmao.app.front.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.front.store.BuildingList;
import org.sunmao.app.front.store.FileMembers;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.shell.Ui;

/** The list of buildings, the building file, and the rows behind its values. Everybody signed in; rows follow the scope. */
@Clocked
@Controller
@Allowed
class BuildingsController {

    private final BuildingList list;
    private final Buildings buildings;
    private final BuildingFiles files;
    private final RowsPages rows;
    private final FileConflicts conflicts;
    private final FileVisits visits;
    private final FileMembers members;
    private final FormerNames former;

    BuildingsController(
            BuildingList list,
            Buildings buildings,
            BuildingFiles files,
            RowsPages rows,
            FileConflicts conflicts,
            FileVisits visits,
            FileMembers members,
            FormerNames former) {
        this.former = former;
        this.members = members;
        this.list = list;
        this.buildings = buildings;
        this.files = files;
        this.rows = rows;
        this.conflicts = conflicts;
        this.visits = visits;
    }

    @GetMapping("/buildings")
    String list(@ModelAttribute BuildingFilters filters, Reader reader, Ui ui, Model model) {
        var listed = list.list(reader.scope(), filters.query(), filters.after(), Lists.PAGE_ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("rows", listed.page().rows());
        model.addAttribute("count", Lists.count(ui, listed, "front.buildings.count"));
        model.addAttribute("pager", Lists.pager(ui, listed));
        model.addAttribute(
                "streets",
                Lists.streets(ui, buildings.listStreets(reader.scope()), buildings.listAreas(reader.scope())));
        model.addAttribute("statuses", Lists.choices(ui, "front.filter.status", Stream.of("confirmed", "provisional")));
        model.addAttribute("tenants", Lists.choices(ui, "front.filter.tenants", Stream.of("known", "unknown")));
        return "front/buildings";
    }

    @GetMapping("/buildings/{id}")
    Object file(@PathVariable String id, Reader reader, Ui ui, Model model) {
        Optional<String> elsewhere = files.findRedirect(reader.scope(), id);
        if (elsewhere.isPresent()) {
            return MovedFile.to(ui, elsewhere.get());
        }
        BuildingPage page = files.page(reader, ui, id);
        model.addAttribute("page", page);
        model.addAttribute("conflicts", conflicts.count(reader, page.id()));
        model.addAttribute("warnings", conflicts.warnings(reader, page.id()));
        model.addAttribute("visits", visits.of(reader, ui, page.id(), true));
        model.addAttribute("former", former.of(reader, ui, page.id()));
        model.addAttribute("books", visits.books(reader));
        model.addAttribute("joins", JoinController.offered(reader));
        model.addAttribute("takenOut", members.takenOut(reader.scope(), page.id()));
        return "front/building";
    }

    /**
     * The rows behind a value.
     *
     * @param attribute code of an attribute of the file
     * @param unit id of a unit of the building
     * @param mention id of a mention that speaks of the building
     */
    @GetMapping("/buildings/{id}/rows")
    Object rows(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String attribute,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Long mention,
            Reader reader,
            Ui ui,
            Model model) {
        model.addAttribute(
                "page", rows.ofBuilding(reader, ui, files.get(reader.scope(), id), attribute, unit, mention));
        return "front/rows";
    }
}
