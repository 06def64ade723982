package org.sunmao.app.visits;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.attachments.pictures.Picture;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ToldVisits;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.jobs.Derivations;

/**
 * Keeps what somebody found at a visit: evidence, photos and the wish, in one transaction with the visit's own move and the line in the record. A form
 * that is sent twice is one note.
 */
@Component
public class NoteDesk {

    private final WorkerDatabase database;
    private final VisitDesk desk;
    private final ToldVisits evidence;
    private final Derivations derivations;
    private final ApplicationEventPublisher news;
    private final Audit audit;

    NoteDesk(
            WorkerDatabase database,
            VisitDesk desk,
            ToldVisits evidence,
            Derivations derivations,
            ApplicationEventPublisher news,
            Audit audit) {
        this.database = database;
        this.desk = desk;
        this.evidence = evidence;
        this.derivations = derivations;
        this.news = news;
        this.audit = audit;
    }

    /**
     * Who was visited.
     *
     * @param enterprise null for a building as a whole
     * @param name of the enterprise, or of the building where no enterprise was visited, as its file has it
     */
    public record Visited(
            @Nullable Long enterprise,
            @Nullable Long building,
            String name,
            @Nullable String buildingName) {}

    private record Kept(long visit, @Nullable Long wish) {}

    /** Notes what was found at a booked visit, which is done with it; answers with the number of the visit. */
    public long note(Reader reader, Visit visit, Visited visited, NewNote note) {
        return keep(reader, visited, note, Optional.of(visit.id()), null);
    }

    /**
     * Notes what was found by somebody who came by without a booking. Where a visit to the same is booked at that time it is a note of that one.
     *
     * @return the number of the visit
     */
    public long noteUnplanned(Reader reader, Visited visited, Times during, Purpose purpose, NewNote note) {
        var booking = new Booking(
                visited.enterprise(),
                visited.building(),
                during,
                purpose,
                "",
                "",
                List.of(note.department()),
                Set.of());
        return keep(reader, visited, note, Optional.empty(), booking);
    }

    private long keep(Reader reader, Visited visited, NewNote note, Optional<Long> visit, @Nullable Booking unplanned) {
        Kept kept = Objects.requireNonNull(database.inTransaction(() -> {
            Optional<Long> before = sentBefore(note.key());
            if (before.isPresent()) {
                return new Kept(before.get(), null);
            }
            long to = visit.orElseGet(() -> unplannedVisit(reader, Objects.requireNonNull(unplanned)));
            return keepLocked(reader, visited, note, to);
        }));
        if (kept.wish() != null) {
            news.publishEvent(new WishTold(kept.wish(), kept.visit(), visited.enterprise(), visited.building()));
        }
        derivations.request("visits.note");
        return kept.visit();
    }

    private Optional<Long> sentBefore(UUID key) {
        database.client()
                .sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param(key.toString())
                .query((row, n) -> "")
                .list();
        return database.client()
                .sql("select visit_id from visits.note where form_key = ?")
                .param(key)
                .query(Long.class)
                .optional();
    }

    private long unplannedVisit(Reader reader, Booking booking) {
        // Nobody else books while it is looked whether somebody has.
        database.client()
                .sql("lock table visits.visit in share row exclusive mode")
                .update();
        Optional<Long> there = database.client()
                .sql("""
                        select id from visits.visit where state in ('proposed', 'confirmed', 'countered', 'done')
                            and (enterprise_id = cast(:enterprise as bigint)
                                or cast(:enterprise as bigint) is null and enterprise_id is null and building_id = cast(:building as bigint))
                            and during && cast(:during as tstzrange) order by id limit 1
                        """)
                .param("enterprise", booking.enterprise())
                .param("building", booking.building())
                .param("during", booking.during().range())
                .query(Long.class)
                .optional();
        return there.orElseGet(() -> desk.insert(reader, booking, false, VisitState.DONE));
    }

    private Kept keepLocked(Reader reader, Visited visited, NewNote note, long visit) {
        long delivery = evidence.keep(told(reader, visited, note));
        long id = database.client()
                .sql("""
                        insert into visits.note (visit_id, enterprise_id, building_id, visited_on, found, delivery_id, department, unit, by_person, form_key)
                        values (?, cast(? as bigint), cast(? as bigint), ?, ?, ?, ?, cast(? as text), ?, ?) returning id
                        """)
                .param(visit)
                .param(visited.enterprise())
                .param(visited.building())
                .params(
                        note.day(),
                        note.found().word(),
                        delivery,
                        note.department().name())
                .param(note.department().unit())
                .params(reader.username(), note.key())
                .query(Long.class)
                .single();
        for (Picture picture : note.photos()) {
            keep(id, picture);
        }
        Long wish = note.wish().isBlank()
                ? null
                : database.client()
                        .sql("insert into visits.wish (note_id) values (?) returning id")
                        .param(id)
                        .query(Long.class)
                        .single();
        database.client().sql("""
                        update visits.visit set state = 'done', other = null, moves = moves + 1, sequence = sequence + 1, changed_at = now()
                        where id = ? and state in ('proposed', 'confirmed', 'countered')
                        """).param(visit).update();
        desk.record(visit, "noted", reader, note.department().name(), null, VisitState.DONE);
        var after = new LinkedHashMap<String, Object>();
        after.put("note", id);
        after.put("found", note.found().word());
        after.put("delivery", delivery);
        after.put("photos", note.photos().size());
        after.put("wish", wish != null);
        audit.record(AuditEntry.of(reader, "visits.note")
                .about("visit", Long.toString(visit))
                .changed(Map.of(), after));
        return new Kept(visit, wish);
    }

    private void keep(long note, Picture picture) {
        database.client()
                .sql(
                        "insert into visits.picture (sha256, bytes, width, height) values (?, ?, ?, ?) on conflict do nothing")
                .params(picture.sha256(), picture.bytes(), picture.width(), picture.height())
                .update();
        database.client()
                .sql("insert into visits.photo (note_id, sha256) values (?, ?) on conflict do nothing")
                .params(note, picture.sha256())
                .update();
    }

    private static ToldVisits.Told told(Reader reader, Visited visited, NewNote note) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        put(fields, Field.CONTENT, note.text());
        put(fields, Field.CONTACT, note.contact());
        put(fields, Field.PHONE, note.phone());
        put(fields, Field.FLOOR, note.floor());
        put(fields, Field.ROOM, note.room());
        put(fields, Field.STAFF, note.staff() == null ? "" : note.staff().toString());
        put(fields, Field.HANDLED_BY, note.department().name());
        put(fields, Field.OUTCOME, note.found().said());
        var more = new TreeMap<String, String>();
        List.of(
                        Map.entry("wish", note.wish()),
                        Map.entry("other", note.other()),
                        Map.entry(
                                "area-sqm",
                                note.areaSqm() == null
                                        ? ""
                                        : note.areaSqm().stripTrailingZeros().toPlainString()),
                        Map.entry("found", note.found().word()))
                .forEach(told -> {
                    if (!told.getValue().isBlank()) {
                        more.put(told.getKey(), told.getValue().strip());
                    }
                });
        return new ToldVisits.Told(
                visited.enterprise(),
                visited.building(),
                visited.name(),
                visited.buildingName(),
                fields,
                more,
                reader.username(),
                note.day(),
                note.key().toString());
    }

    private static void put(Map<Field, String> fields, Field field, String text) {
        if (!text.isBlank()) {
            fields.put(field, text.strip());
        }
    }
}
