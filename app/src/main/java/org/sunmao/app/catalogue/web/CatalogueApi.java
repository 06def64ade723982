package org.sunmao.app.catalogue.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.catalogue.CatalogueReading;
import org.sunmao.app.catalogue.Entry;
import org.sunmao.app.catalogue.Given;
import org.sunmao.app.catalogue.HeldItem;
import org.sunmao.app.catalogue.SourceState;
import org.sunmao.app.shell.Ui;

/** The catalogue for programs. */
@RestController
@RequestMapping(path = "/api/catalogue", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.INVESTMENT, Role.COUNCIL, Role.MANAGER})
class CatalogueApi {

    private static final int DELIVERIES = 100;

    private final CatalogueReading catalogue;

    CatalogueApi(CatalogueReading catalogue) {
        this.catalogue = catalogue;
    }

    /** The sources; where {@code entry} is null, the catalogue has a gap. */
    record Sources(List<SourceState> sources) {}

    /** One source with all versions of its entry, newest first, and its newest deliveries. */
    record OneSource(SourceState source, List<Entry> versions, List<Given> deliveries) {}

    /** Items that are held already. */
    record Items(String asked, List<HeldItem> items) {}

    @GetMapping
    Sources list(Reader reader) {
        return new Sources(catalogue.list(reader.scope()));
    }

    /** Which sources deliver this item: by the field's code, or by a part of its name in the language of the request. */
    @GetMapping("/items")
    Items items(Reader reader, Ui ui, @RequestParam(defaultValue = "") String q) {
        return new Items(q, CatalogueController.HeldItems.find(ui, catalogue.listHeld(reader.scope()), q));
    }

    @GetMapping("/{source:[a-z0-9][a-z0-9-]{0,63}}")
    OneSource one(Reader reader, @PathVariable String source) {
        return new OneSource(
                CatalogueController.find(catalogue, reader, source),
                catalogue.listVersions(reader.scope(), source),
                catalogue.listGiven(reader.scope(), source, DELIVERIES));
    }
}
