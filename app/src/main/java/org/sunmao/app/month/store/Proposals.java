package org.sunmao.app.month.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.ToldLists;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.month.MonthRules;
import org.sunmao.app.month.Proposal;
import org.sunmao.app.month.rules.SheetRows;
import org.sunmao.app.month.rules.UnitSentence;
import tools.jackson.databind.json.JsonMapper;

/** Vacant units that managers propose in sentences; an accepted one is a delivery of one row by the manager's source. */
@Component
public class Proposals {

    private static final String ALL = """
            select p.*, b.name from month.proposal p join places.building b on b.id = p.building_id
            """;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final BaseLists bases;
    private final Sources sources;
    private final ToldLists lists;
    private final Derivations derivations;
    private final MonthRules rules;
    private final Audit audit;
    private final JsonMapper json;

    Proposals(
            WebDatabase web,
            WorkerDatabase worker,
            BaseLists bases,
            Sources sources,
            ToldLists lists,
            Derivations derivations,
            MonthRules rules,
            Audit audit,
            JsonMapper json) {
        this.web = web;
        this.worker = worker;
        this.bases = bases;
        this.sources = sources;
        this.lists = lists;
        this.derivations = derivations;
        this.rules = rules;
        this.audit = audit;
        this.json = json;
    }

    /** What came of an answer. */
    public enum Outcome {
        DONE,
        /** It was answered, or taken back, meanwhile. */
        NOT_OPEN,
        /** The unit is not vacant yet. */
        TOO_EARLY
    }

    /** Keeps a sentence with what was understood of it, for its writer to look at; answers with its number. */
    public long draft(Scope scope, Sheets.Place place, String words, UnitSentence read) {
        return web.write(
                scope,
                jdbc -> jdbc.sql("""
                        insert into month.proposal (building_id, source_id, words, floor, room, area_sqm, about, available_from,
                            questions, by_person)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                        .params(
                                place.building(),
                                place.source(),
                                words.strip(),
                                clip(read.floor(), 20),
                                clip(read.room(), 60))
                        .param(read.areaSqm())
                        .param(read.about())
                        .param(read.from())
                        .param(read.questions().stream()
                                .map(UnitSentence.Question::word)
                                .sorted()
                                .toArray(String[]::new))
                        .param(scope.person())
                        .query(Long.class)
                        .single());
    }

    private static String clip(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** A proposal that the reader's scope opens. */
    public Optional<Proposal> find(Scope scope, long id) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(ALL + " where p.id = ?")
                        .param(id)
                        .query(Proposals::read)
                        .optional());
    }

    /** Proposals, those that wait first, then the newest; for the district without drafts. At most 500. */
    public List<Proposal> list(Scope scope) {
        return web.read(
                scope, jdbc -> jdbc.sql(ALL + """
                         where p.state <> 'draft' or p.by_person = scope.person()
                        order by p.state <> 'open', p.id desc limit 500
                        """).query(Proposals::read).list());
    }

    /** Sends a draft as corrected; false where it is none any more. */
    public boolean send(Scope scope, long id, Corrected corrected) {
        return web.write(
                scope,
                jdbc -> jdbc.sql("""
                                update month.proposal set state = 'open', sent_at = now(), floor = ?, room = ?, area_sqm = ?, about = ?,
                                    available_from = cast(? as date) where id = ? and state = 'draft'
                                """)
                                .params(corrected.floor(), corrected.room())
                                .param(corrected.areaSqm())
                                .param(corrected.about())
                                .param(
                                        corrected.from() == null
                                                ? null
                                                : corrected.from().toString())
                                .param(id)
                                .update()
                        == 1);
    }

    /** What its writer makes of a sentence; the words stay beside it. */
    public record Corrected(
            String floor,
            String room,
            BigDecimal areaSqm,
            boolean about,
            @Nullable LocalDate from) {}

    /** Its writer takes it back; false where it was answered already. */
    public boolean withdraw(Scope scope, long id) {
        return web.write(
                scope,
                jdbc -> jdbc.sql(
                                        "update month.proposal set state = 'withdrawn' where id = ? and state in ('draft', 'open')")
                                .param(id)
                                .update()
                        == 1);
    }

    /** The district refuses it and says why. */
    public Outcome refuse(Reader reader, long id, String why) {
        boolean done = web.write(
                reader.scope(),
                jdbc -> jdbc.sql("""
                                update month.proposal set state = 'refused', answer = ?, answered_by = ?, answered_at = now()
                                where id = ? and state = 'open'
                                """).params(why, reader.username(), id).update() == 1);
        if (done) {
            audit.record(AuditEntry.of(reader, "month.refuse-unit")
                    .about("proposal", Long.toString(id))
                    .changed(Map.of("state", "open"), Map.of("state", "refused")));
        }
        return done ? Outcome.DONE : Outcome.NOT_OPEN;
    }

    /** The district accepts it: evidence that gives the unit. One transaction. */
    public Outcome accept(Reader reader, Proposal proposal, String word) {
        if (proposal.from() != null && proposal.from().isAfter(rules.today())) {
            return Outcome.TOO_EARLY;
        }
        Outcome outcome = Objects.requireNonNull(worker.inTransaction(() -> acceptLocked(reader, proposal, word)));
        if (outcome == Outcome.DONE) {
            derivations.request("month.unit");
        }
        return outcome;
    }

    private Outcome acceptLocked(Reader reader, Proposal proposal, String word) {
        boolean open = worker.client()
                .sql("select id from month.proposal where id = ? and state = 'open' for update")
                .param(proposal.id())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!open) {
            return Outcome.NOT_OPEN;
        }
        Source source = sources.listAll().stream()
                .filter(each -> each.id() == proposal.sourceId())
                .findFirst()
                .orElseThrow();
        BaseLists.Base base = bases.find(proposal.buildingId(), proposal.sourceId());
        LocalDate today = rules.today();
        LocalDate day = base.day() != null && base.day().isAfter(today) ? base.day() : today;
        long delivery = lists.keep(new ToldLists.Told(
                source,
                day,
                false,
                proposal.building() + " " + proposal.floor() + " " + proposal.room() + " 空置房源.json",
                reader.username(),
                words(proposal, reader, word),
                List.of(SheetRows.vacant(building(proposal, base), unit(proposal), Map.of()))));
        worker.client()
                .sql("""
                        update month.proposal set state = 'accepted', answer = nullif(?, ''), answered_by = ?, answered_at = now(),
                            delivery_id = ? where id = ?
                        """)
                .params(word, reader.username(), delivery, proposal.id())
                .update();
        addToOpenList(proposal, delivery);
        audit.record(AuditEntry.of(reader, "month.accept-unit")
                .about("proposal", Long.toString(proposal.id()))
                .changed(Map.of("state", "open"), Map.of("state", "accepted", "delivery", delivery)));
        return Outcome.DONE;
    }

    /** A list that is being gone through would else leave the unit out, and its silence would end it. */
    private void addToOpenList(Proposal proposal, long delivery) {
        worker.client()
                .sql("""
                        insert into month.line (sheet_id, n, payload_id)
                        select h.id, (select coalesce(max(l.n), 0) + 1 from month.line l where l.sheet_id = h.id), r.payload_id
                        from month.sheet h join evidence.row r on r.delivery_id = ?
                        where h.building_id = ? and h.source_id = ? and h.state = 'open' and not exists (
                            select 1 from month.line l where l.sheet_id = h.id and l.payload_id = r.payload_id)
                        """)
                .params(delivery, proposal.buildingId(), proposal.sourceId())
                .update();
    }

    /** As the source's newest list calls the building. */
    private Map<Field, String> building(Proposal proposal, BaseLists.Base base) {
        Map<Field, String> said = new EnumMap<>(Field.class);
        var reading = new SheetReading(json);
        worker.client()
                .sql("""
                        select p.fields::text from evidence.payload p where p.id = any (?)
                            and (p.fields ?? 'building-name' or p.fields ?? 'building-code') order by p.id limit 1
                        """)
                .param(base.payloads().toArray(Long[]::new))
                .query(String.class)
                .optional()
                .map(reading::fields)
                .ifPresent(fields -> List.of(Field.BUILDING_NAME, Field.BUILDING_CODE, Field.ADDRESS)
                        .forEach(field -> {
                            if (fields.containsKey(field)) {
                                said.put(field, fields.get(field));
                            }
                        }));
        if (said.isEmpty()) {
            said.put(Field.BUILDING_NAME, proposal.building());
        }
        return said;
    }

    private static Map<Field, String> unit(Proposal proposal) {
        Map<Field, String> unit = new EnumMap<>(Field.class);
        if (!proposal.floor().isEmpty()) {
            unit.put(Field.FLOOR, proposal.floor());
        }
        if (!proposal.room().isEmpty()) {
            unit.put(Field.ROOM, proposal.room());
        }
        if (proposal.areaSqm() != null) {
            unit.put(Field.LEASED_AREA, proposal.areaSqm().stripTrailingZeros().toPlainString());
        }
        unit.put(Field.REMARK, proposal.words());
        return unit;
    }

    private byte[] words(Proposal proposal, Reader reader, String word) {
        var said = new LinkedHashMap<String, Object>();
        said.put("proposal", proposal.id());
        said.put("building", "B" + proposal.buildingId());
        said.put("words", proposal.words());
        said.put("floor", proposal.floor());
        said.put("room", proposal.room());
        said.put("area-sqm", Objects.toString(proposal.areaSqm(), ""));
        said.put("about", proposal.about());
        said.put("said-by", proposal.by());
        said.put("said-at", proposal.at().toString());
        said.put("accepted-by", reader.username());
        said.put("word", word);
        return json.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
    }

    private static Proposal read(ResultSet row, int n) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Proposal(
                row.getLong("id"),
                row.getLong("building_id"),
                row.getString("name"),
                row.getInt("source_id"),
                row.getString("words"),
                row.getString("floor"),
                row.getString("room"),
                row.getBigDecimal("area_sqm"),
                row.getBoolean("about"),
                row.getObject("available_from", LocalDate.class),
                List.of((String[]) row.getArray("questions").getArray()),
                row.getString("state"),
                row.getString("by_person"),
                row.getTimestamp("at").toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getObject("delivery_id", Long.class));
    }
}
