package org.sunmao.app.front.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.places.Building;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.Unit;

/** The page of a unit: its leases, what comes and what was, and what became of it. Everybody signed in; units follow the scope. */
@Clocked
@Controller
@Allowed
class UnitController {

    private final BuildingFiles files;
    private final Tenancies tenancies;
    private final UnitPages pages;

    UnitController(BuildingFiles files, Tenancies tenancies, UnitPages pages) {
        this.files = files;
        this.tenancies = tenancies;
        this.pages = pages;
    }

    @GetMapping("/buildings/{id}/units/{unit}")
    String unit(@PathVariable String id, @PathVariable long unit, Reader reader, Ui ui, Model model) {
        Building building = files.get(reader.scope(), id);
        List<Unit> all = tenancies.listUnits(reader.scope(), building.id());
        model.addAttribute("page", pages.page(reader, ui, building, all, find(all, unit)));
        return "front/unit";
    }

    static Unit find(List<Unit> all, long id) {
        return all.stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
