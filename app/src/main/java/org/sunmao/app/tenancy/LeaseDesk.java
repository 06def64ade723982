package org.sunmao.app.tenancy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Deliveries;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.rows.RowDoor;
import org.sunmao.app.intake.rows.RowRequest;
import org.sunmao.app.intake.rows.RowsAnswer;
import org.sunmao.app.resolution.Decisions;
import org.sunmao.app.resolution.DirtySubjects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leases told by hand. Each is a delivery of one row, read, linked, withdrawn and derived again like any other: a manager's row belongs to the source
 * that the manager delivers, anybody else's to the source {@value #TOLD}. That the row speaks of the building on whose page it was told is the same
 * person's decision.
 */
@Component
public class LeaseDesk {

    /** Source of leases that others than managers told. */
    public static final String TOLD = "told-leases";

    private final RowDoor door;
    private final Sources sources;
    private final Deliveries deliveries;
    private final Decisions decisions;
    private final DirtySubjects dirty;
    private final WorkerDatabase worker;
    private final WebDatabase web;
    private final Audit audit;
    private final JsonMapper json;

    LeaseDesk(
            RowDoor door,
            Sources sources,
            Deliveries deliveries,
            Decisions decisions,
            DirtySubjects dirty,
            WorkerDatabase worker,
            WebDatabase web,
            Audit audit,
            JsonMapper json) {
        this.door = door;
        this.sources = sources;
        this.deliveries = deliveries;
        this.decisions = decisions;
        this.dirty = dirty;
        this.worker = worker;
        this.web = web;
        this.audit = audit;
        this.json = json;
    }

    /**
     * What somebody tells.
     *
     * @param buildingName the building's name, as its file has it
     * @param cells codes of fields and what is written of them
     * @param day the day that it speaks of
     */
    public record Word(
            long building, String buildingName, Unit unit, Map<String, String> cells, LocalDate day, String why) {
        public Word {
            cells = Map.copyOf(cells);
        }
    }

    /** Keeps the lease; why it was refused, else nothing. */
    public Optional<String> tell(Reader reader, Word word) {
        String tenant = word.cells().getOrDefault("tenant-name", "").strip();
        if (word.why().isBlank()) {
            return refused(reader, word, "why-missing");
        }
        if (tenant.isEmpty()) {
            return refused(reader, word, "tenant-missing");
        }
        var row = new LinkedHashMap<String, String>(word.cells());
        row.put("building-name", word.buildingName());
        row.put("floor", word.unit().floorLabel());
        row.put("room", word.unit().label());
        byte[] body = json.writeValueAsString(row).getBytes(StandardCharsets.UTF_8);
        RowsAnswer answer = door.take(
                new RowRequest(source(reader, word.building()), body, word.day(), reader.username(), kept -> {}));
        if (answer.rows().stream().anyMatch(each -> !each.good())) {
            return refused(reader, word, "row-refused");
        }
        worker.inTransaction(() -> {
            note(reader, word, tenant, answer);
            return "";
        });
        return Optional.empty();
    }

    private void note(Reader reader, Word word, String tenant, RowsAnswer answer) {
        worker.client()
                .sql("""
                        insert into tenancy.told_lease (delivery_id, building_id, unit_id, tenant, by_person, why)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        answer.delivery(),
                        word.building(),
                        word.unit().id(),
                        tenant,
                        reader.username(),
                        word.why().strip())
                .update();
        for (long mention : buildingsMeant(answer.delivery(), word.building())) {
            decisions.link(
                    mention, word.building(), reader.username(), word.why().strip());
        }
        dirty.mark(word.building());
        audit.record(AuditEntry.of(reader, "tenancy.tell-lease")
                .about("building", "B" + word.building())
                .changed(Map.of(), Map.of("unit", word.unit().id(), "delivery", answer.delivery())));
    }

    private List<Long> buildingsMeant(long delivery, long building) {
        return worker.client()
                .sql("""
                        select distinct pm.mention_id from evidence.row r
                        join resolution.payload_mention pm on pm.payload_id = r.payload_id and pm.kind = 'building'
                        where r.delivery_id = ? and not exists (select 1 from resolution.link l
                            where l.mention_id = pm.mention_id and l.until_at is null and l.subject_id = ?)
                        """)
                .params(delivery, building)
                .query(Long.class)
                .list();
    }

    private Optional<String> refused(Reader reader, Word word, String why) {
        audit.record(AuditEntry.of(reader, "tenancy.tell-lease")
                .about("building", "B" + word.building())
                .as(AuditEntry.Result.REFUSED)
                .with(Map.of("why", why)));
        return Optional.of(why);
    }

    /** A manager speaks as the source of the newest list of the building that is the manager's. */
    private Source source(Reader reader, long building) {
        Optional<Source> own = reader.is(Role.MANAGER)
                ? worker.client()
                        .sql("""
                                select s.code from tenancy.snapshot n join evidence.delivery d on d.id = n.delivery_id
                                join evidence.source s on s.id = d.source_id
                                where n.building_id = ? and s.code = any (?) order by n.day desc, s.code limit 1
                                """)
                        .params(building, reader.scope().sources().toArray(String[]::new))
                        .query(String.class)
                        .optional()
                        .flatMap(sources::find)
                : Optional.empty();
        return own.orElseGet(() -> sources.getOrRecord(new Source(
                0,
                TOLD,
                SourceKind.TENANTS.code(),
                "租约登记（人工）",
                "Leases told by hand",
                "平台办公室",
                "Platform office",
                50,
                null,
                false,
                "internal")));
    }

    /** What was told of a unit, newest first. */
    public List<ToldLease> list(Reader reader, long unit) {
        return web.read(
                reader.scope(),
                jdbc -> jdbc.sql("""
                        select t.delivery_id, t.tenant, d.data_date, t.by_person, t.why, t.told_at, d.active
                        from tenancy.told_lease t join evidence.delivery_then d on d.id = t.delivery_id
                        where t.unit_id = ? order by t.told_at desc, t.delivery_id desc
                        """)
                        .param(unit)
                        .query((row, n) -> new ToldLease(
                                row.getLong("delivery_id"),
                                row.getString("tenant"),
                                Objects.requireNonNull(row.getObject("data_date", LocalDate.class)),
                                row.getString("by_person"),
                                row.getString("why"),
                                Objects.requireNonNull(row.getObject("told_at", java.time.OffsetDateTime.class))
                                        .toInstant(),
                                row.getBoolean("active")))
                        .list());
    }

    /** Takes back what was told: its delivery is withdrawn. Why that was refused, else nothing. */
    public Optional<String> undo(Reader reader, long building, long unit, long delivery, String why) {
        return Objects.requireNonNull(worker.inTransaction(() -> {
            boolean known = worker.client()
                    .sql(
                            "select exists (select 1 from tenancy.told_lease where delivery_id = ? and building_id = ? and unit_id = ?)")
                    .params(delivery, building, unit)
                    .query(Boolean.class)
                    .single();
            Optional<String> refusal = why.isBlank()
                    ? Optional.of("why-missing")
                    : !known
                            ? Optional.of("no-such-change")
                            : deliveries.withdraw(delivery, reader.username(), why.strip())
                                    ? Optional.empty()
                                    : Optional.of("already-undone");
            var line = AuditEntry.of(reader, "tenancy.undo-lease").about("building", "B" + building);
            if (refusal.isPresent()) {
                audit.record(
                        line.as(AuditEntry.Result.REFUSED).with(Map.of("why", refusal.get(), "delivery", delivery)));
            } else {
                dirty.mark(building);
                audit.record(line.changed(Map.of("delivery", delivery), Map.of("withdrawn", true)));
            }
            return refusal;
        }));
    }
}
