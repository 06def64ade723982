package org.sunmao.app.front.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.resolution.Rulings;

/**
 * New names of buildings from a day on, as persons told them. Each is a ruling on the name: evidence that goes before what sources say from that day on,
 * and is withdrawn like any other. The building, its number and all that hangs on it stay; the old name goes on finding it.
 */
@Component
public class BuildingRenames {

    private static final String TOLD = """
            select d.id, p.fields ->> 'value' as name, d.data_date, d.delivered_by, p.cells[5] as why, d.arrived_at, d.active
            from evidence.payload p
            join evidence.source s on s.id = p.source_id and s.code = 'rulings'
            join evidence.row r on r.payload_id = p.id
            join evidence.delivery_then d on d.id = r.delivery_id
            where p.fields ->> 'field' = 'building-name' and p.fields ->> 'subject' = :building
            order by d.data_date desc, d.id desc
            """;

    private final WorkerDatabase worker;
    private final WebDatabase web;
    private final Rulings rulings;
    private final Audit audit;

    BuildingRenames(WorkerDatabase worker, WebDatabase web, Rulings rulings, Audit audit) {
        this.worker = worker;
        this.web = web;
        this.rulings = rulings;
        this.audit = audit;
    }

    /**
     * A name as it was told.
     *
     * @param delivery the delivery that keeps it
     * @param day the first day on which the building has it
     * @param stands false once it is taken back
     */
    public record Told(
            long delivery, String name, LocalDate day, String by, String why, Instant toldAt, boolean stands) {}

    /** What was told of a building, as far as rulings are open to the reader; the newest day first. */
    public List<Told> list(Scope scope, long building) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(TOLD)
                        .param("building", Long.toString(building))
                        .query((row, n) -> new Told(
                                row.getLong("id"),
                                row.getString("name"),
                                Objects.requireNonNull(row.getObject("data_date", LocalDate.class)),
                                row.getString("delivered_by"),
                                Objects.requireNonNullElse(row.getString("why"), ""),
                                Objects.requireNonNull(row.getObject("arrived_at", OffsetDateTime.class))
                                        .toInstant(),
                                row.getBoolean("active")))
                        .list());
    }

    /** The building has this name from that day on. */
    public void tell(Reader reader, long building, String was, String name, LocalDate day, String why) {
        worker.inTransaction(() -> {
            long delivery = rulings.say(new Rulings.Word(
                    building,
                    "building-name",
                    name,
                    null,
                    why,
                    reader.username(),
                    day,
                    Instant.now().toString()));
            audit.record(AuditEntry.of(reader, "front.rename-building")
                    .about("building", "B" + building)
                    .changed(Map.of("name", was), Map.of("name", name, "day", day.toString(), "delivery", delivery)));
            return delivery;
        });
    }

    /** Takes a name back; false where that delivery tells no name of the building, or was taken back already. */
    public boolean takeBack(Reader reader, long building, long delivery, String why) {
        return Objects.requireNonNull(worker.inTransaction(() -> {
            boolean known = list(reader.scope(), building).stream()
                    .anyMatch(told -> told.delivery() == delivery && told.stands());
            boolean taken = known && rulings.takeBack(delivery, building, reader.username(), why);
            var line = AuditEntry.of(reader, "front.undo-rename").about("building", "B" + building);
            audit.record(
                    taken
                            ? line.changed(Map.of("delivery", delivery), Map.of("withdrawn", true))
                            : line.as(AuditEntry.Result.REFUSED).with(Map.of("delivery", delivery)));
            return taken;
        }));
    }
}
