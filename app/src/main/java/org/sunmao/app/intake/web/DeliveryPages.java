package org.sunmao.app.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.ImportReport.Note;
import org.sunmao.app.intake.IntakeRights;
import org.sunmao.app.intake.store.DeliveryBook;
import org.sunmao.app.intake.store.DeliveryLine;
import org.sunmao.app.intake.store.RowBook;
import org.sunmao.app.jobs.Derivations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what is to be shown of one delivery. */
@Component
class DeliveryPages {

    private static final TypeReference<List<Note>> NOTES = new TypeReference<>() {};

    private final DeliveryBook deliveries;
    private final RowBook rows;
    private final Drops drops;
    private final Derivations derivations;
    private final JsonMapper json;

    DeliveryPages(DeliveryBook deliveries, RowBook rows, Drops drops, Derivations derivations, JsonMapper json) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.drops = drops;
        this.derivations = derivations;
        this.json = json;
    }

    /** The delivery; somebody who may not see it is told that there is none. */
    DeliveryLine get(Reader reader, long id) {
        return deliveries
                .find(new IntakeRights(reader), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    DeliveryPage page(Reader reader, long id, @Nullable String said) {
        DeliveryLine delivery = get(reader, id);
        var rights = new IntakeRights(reader);
        Scope scope = rights.scope();
        return new DeliveryPage(
                delivery,
                rights.seesRows(delivery.secrecy()),
                json.readValue(delivery.notes(), NOTES),
                deliveries.listEvents(rights, id),
                rows.countIssues(scope, id),
                rows.listSheets(scope, id),
                rows.sheetNames(scope, id),
                drops.list(rights, id),
                delivery.active() && !delivery.singleRows() ? deliveries.listOfSameDay(rights, delivery) : List.of(),
                deliveries.findTwin(rights, delivery).orElse(null),
                derivations.status(),
                said);
    }
}
