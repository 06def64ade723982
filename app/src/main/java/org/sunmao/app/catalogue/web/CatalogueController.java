package org.sunmao.app.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.catalogue.CatalogueReading;
import org.sunmao.app.catalogue.Entry;
import org.sunmao.app.catalogue.HeldItem;
import org.sunmao.app.catalogue.SourceState;
import org.sunmao.app.catalogue.Uses;
import org.sunmao.app.intake.IntakeRights;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.shell.Ui;

/** The catalogue: the sources with their entries and gaps, one source, its versions, and which items are held already. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.INVESTMENT, Role.COUNCIL, Role.MANAGER})
class CatalogueController {

    /** A source's code as an address has it. */
    static final String SOURCE = "/catalogue/{source:[a-z0-9][a-z0-9-]{0,63}}";

    private static final int DELIVERIES = 24;

    private final CatalogueReading catalogue;
    private final Uses uses;

    CatalogueController(CatalogueReading catalogue, Uses uses) {
        this.catalogue = catalogue;
        this.uses = uses;
    }

    @GetMapping("/catalogue")
    String index(Reader reader, Model model) {
        model.addAttribute("sources", catalogue.list(reader.scope()));
        return "catalogue/index";
    }

    /** Is this item held already, by whom, how fresh: what a form need not ask for. */
    @GetMapping("/catalogue/items")
    String items(Reader reader, Ui ui, Model model, @RequestParam(defaultValue = "") String q) {
        model.addAttribute("asked", q.strip());
        model.addAttribute("items", HeldItems.find(ui, catalogue.listHeld(reader.scope()), q));
        return "catalogue/items";
    }

    @GetMapping(SOURCE)
    String source(Reader reader, @PathVariable String source, Model model) {
        SourceState found = find(catalogue, reader, source);
        SourceKind kind = SourceKind.findByCode(found.kind()).orElseThrow();
        var page = new SourcePage(
                found,
                catalogue.listGiven(reader.scope(), source, DELIVERIES),
                uses.measures(kind),
                uses.files(kind),
                reader.is(Role.OFFICE),
                new IntakeRights(reader).mayUse(source));
        model.addAttribute("page", page);
        return "catalogue/source";
    }

    @GetMapping(SOURCE + "/history")
    String history(Reader reader, @PathVariable String source, Model model) {
        model.addAttribute("source", find(catalogue, reader, source));
        model.addAttribute("versions", versions(catalogue.listVersions(reader.scope(), source)));
        return "catalogue/history";
    }

    static SourceState find(CatalogueReading catalogue, Reader reader, String code) {
        return catalogue
                .find(reader.scope(), code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Newest first, as they come; each with what it changed of the one before. */
    static List<SourcePage.Version> versions(List<Entry> newestFirst) {
        var versions = new ArrayList<SourcePage.Version>();
        for (int i = 0; i < newestFirst.size(); i++) {
            Entry entry = newestFirst.get(i);
            var before = i + 1 < newestFirst.size() ? newestFirst.get(i + 1).content() : null;
            versions.add(new SourcePage.Version(
                    entry, before == null ? Map.of() : entry.content().changesFrom(before)));
        }
        return versions;
    }

    /** Finds items by what their fields are called, in both directions. */
    static final class HeldItems {

        private HeldItems() {}

        static List<HeldItem> find(Ui ui, List<HeldItem> all, String asked) {
            String wanted = asked.strip().toLowerCase(java.util.Locale.ROOT);
            return all.stream()
                    .filter(item -> wanted.isEmpty()
                            || item.field().equals(wanted)
                            || CatalogueWords.field(ui, item.field())
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .contains(wanted))
                    .toList();
        }
    }
}
