package org.sunmao.app.vacancies.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Building;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.vacancies.BuildingOffer;
import org.sunmao.app.vacancies.OfferBook;
import org.sunmao.app.vacancies.OfferedUnit;
import org.sunmao.app.vacancies.UnitOffer;

/** What a manager offers of the own buildings; the office may say it for a manager and says on what agreement. */
@Controller
@Allowed({Role.OFFICE, Role.MANAGER})
class OfferController {

    private static final int MOST = 1_000;
    private static final String ID = "B[1-9][0-9]{0,17}";

    private final OfferBook book;
    private final Buildings buildings;
    private final Derivations derivations;
    private final Audit audit;

    OfferController(OfferBook book, Buildings buildings, Derivations derivations, Audit audit) {
        this.book = book;
        this.buildings = buildings;
        this.derivations = derivations;
        this.audit = audit;
    }

    @GetMapping("/vacancies/offers")
    String list(Reader reader, Model model) {
        model.addAttribute("buildings", book.list(reader.scope(), MOST));
        model.addAttribute("most", MOST);
        return "vacancies/offers";
    }

    @GetMapping("/vacancies/offers/{building:" + ID + "}")
    String form(
            @PathVariable String building, @RequestParam(defaultValue = "") String done, Reader reader, Model model) {
        long id = Long.parseLong(building.substring(1));
        BuildingOffer offer = get(reader, id);
        return form(reader, model, offer, book.units(reader.scope(), id), Map.of(), Optional.empty(), !done.isEmpty());
    }

    private BuildingOffer get(Reader reader, long id) {
        return book.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(
            Reader reader,
            Model model,
            BuildingOffer offer,
            List<OfferedUnit> units,
            Map<String, String> typed,
            Optional<OfferFault> fault,
            boolean done) {
        model.addAttribute(
                "name",
                buildings
                        .find(reader.scope(), offer.buildingId())
                        .map(Building::name)
                        .orElseThrow());
        model.addAttribute("offer", offer);
        model.addAttribute("units", units);
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault.orElse(null));
        model.addAttribute("done", done);
        model.addAttribute("forManager", reader.is(Role.OFFICE));
        return "vacancies/offer";
    }

    @PostMapping("/vacancies/offers/{building:" + ID + "}")
    String offer(@PathVariable String building, @RequestParam Map<String, String> typed, Reader reader, Model model) {
        long id = Long.parseLong(building.substring(1));
        BuildingOffer stands = get(reader, id);
        List<OfferedUnit> units = book.units(reader.scope(), id);
        OfferForm form = OfferForm.read(id, typed, units, reader.is(Role.OFFICE));
        if (form.fault().isPresent()) {
            return form(reader, model, stands, units, typed, form.fault(), false);
        }
        Map<Long, UnitOffer> said = form.units();
        int added = book.offer(reader.scope(), form.building(), said);
        var is = new LinkedHashMap<String, Object>();
        is.put("shown", form.building().shown());
        is.put("rows", added);
        audit.record(AuditEntry.of(reader, "vacancies.offer")
                .about("building", building)
                .changed(Map.of("shown", stands.shown()), is));
        derivations.request("vacancies offered");
        return "redirect:/vacancies/offers/" + building + "?done=1";
    }
}
