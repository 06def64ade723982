package org.sunmao.app.catalogue.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.catalogue.Catalogue;
import org.sunmao.app.catalogue.CatalogueReading;
import org.sunmao.app.catalogue.EntryRules.Fault;
import org.sunmao.app.catalogue.SourceState;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;

/** Changing an entry of the catalogue, which is the district office's work. */
@Controller
@Allowed(Role.OFFICE)
class EntryController {

    private final CatalogueReading reading;
    private final Catalogue catalogue;

    EntryController(CatalogueReading reading, Catalogue catalogue) {
        this.reading = reading;
        this.catalogue = catalogue;
    }

    @GetMapping(CatalogueController.SOURCE + "/edit")
    String edit(Reader reader, @PathVariable String source, Model model) {
        SourceState state = CatalogueController.find(reading, reader, source);
        return form(model, state, EntryForm.of(state), version(state));
    }

    @PostMapping(CatalogueController.SOURCE)
    String save(
            Reader reader,
            @PathVariable String source,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> all,
            Model model) {
        SourceState state = CatalogueController.find(reading, reader, source);
        EntryForm sent = EntryForm.sent(all);
        EntryForm.Read read = sent.read();
        if (!read.faults().isEmpty()) {
            return form(model, state, sent.with(read.faults()), version);
        }
        if (why.isBlank()) {
            return form(model, state, sent.with(List.of(new Fault("why", "missing"))), version);
        }
        Catalogue.Outcome outcome = catalogue.save(reader, source, version, read.content(), why.strip());
        if (outcome instanceof Catalogue.Faulty faulty) {
            return form(model, state, sent.with(faulty.faults()), version);
        }
        if (outcome instanceof Catalogue.Overtaken) {
            return form(model, state, sent.with(List.of(new Fault("version", "overtaken"))), version);
        }
        return "redirect:/catalogue/" + source + "?said="
                + (outcome instanceof Catalogue.Unchanged ? "unchanged" : "saved");
    }

    private static int version(SourceState state) {
        return state.entry() == null ? 0 : state.entry().version();
    }

    private static String form(Model model, SourceState state, EntryForm form, int version) {
        model.addAttribute("source", state);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute(
                "fields",
                Field.listByKind(SourceKind.findByCode(state.kind()).orElseThrow()).stream()
                        .map(Field::code)
                        .toList());
        return "catalogue/edit";
    }
}
