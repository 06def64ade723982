package org.sunmao.app.visits;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Books visits and says words of them. Whoever calls has found the thing within the reader's scope and asked the reader's role. Of two who act on the
 * same state one is told that he came too late; of two who book one enterprise at one time the database refuses one.
 */
@Component
public class VisitDesk {

    /** What became of it; {@code visits.outcome.<word>} says it. */
    public enum Outcome {
        SAID,
        BOOKED,
        JOINED,
        /** Somebody else acted meanwhile. */
        TOO_LATE,
        /** A word without the reason or the time that belongs to it, or that does not fit the state. */
        INCOMPLETE,
        /** At that time somebody is there already. */
        TAKEN,
        /** In that week there are visits that whoever books has not seen. */
        BESIDE,
        /** The department takes part already. */
        THERE_ALREADY,
        /** The word belongs to the other side, or to those who take part. */
        NOT_YOURS;

        /** The word in message keys and addresses. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What became of a booking; with the number of the visit where it was booked. */
    public record Booked(Outcome outcome, long visit) {}

    private final WorkerDatabase database;
    private final VisitRules rules;
    private final VisitTelling telling;
    private final Audit audit;

    VisitDesk(WorkerDatabase database, VisitRules rules, VisitTelling telling, Audit audit) {
        this.database = database;
        this.rules = rules;
        this.telling = telling;
        this.audit = audit;
    }

    /** Books a visit. */
    public Booked book(Reader reader, Booking booking) {
        try {
            return Objects.requireNonNull(database.inTransaction(() -> bookLocked(reader, booking)));
        } catch (DataIntegrityViolationException overlap) {
            return new Booked(refusedAs(overlap), 0);
        }
    }

    private static Outcome refusedAs(DataIntegrityViolationException refused) {
        String why = String.valueOf(refused.getMessage());
        if (why.contains("one_visit_at_a_time") || why.contains("one_round_at_a_time")) {
            return Outcome.TAKEN;
        }
        throw refused;
    }

    private Booked bookLocked(Reader reader, Booking booking) {
        if (!booking.seen().containsAll(besides(booking))) {
            return new Booked(Outcome.BESIDE, 0);
        }
        long id = insert(reader, booking, true, VisitState.PROPOSED);
        record(id, "booked", reader, "", booking.during(), VisitState.PROPOSED);
        var after = new LinkedHashMap<String, Object>();
        after.put("state", VisitState.PROPOSED.word());
        after.put("during", booking.during().range());
        after.put("purpose", booking.purpose().word());
        after.put(
                "departments",
                booking.departments().stream().map(Department::name).toList());
        audit.record(AuditEntry.of(reader, "visits.book")
                .about("visit", Long.toString(id))
                .changed(Map.of(), after)
                .with(subject(booking.enterprise(), booking.building())));
        return new Booked(Outcome.BOOKED, id);
    }

    private static Map<String, String> subject(@Nullable Long enterprise, @Nullable Long building) {
        return enterprise != null ? Map.of("enterprise", "E" + enterprise) : Map.of("building", "B" + building);
    }

    private List<Long> besides(Booking booking) {
        LocalDate monday = booking.during().day().with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        return database.client()
                .sql("""
                        select id from visits.visit where state in ('proposed', 'confirmed', 'countered', 'done')
                            and (enterprise_id = cast(:enterprise as bigint)
                                or cast(:enterprise as bigint) is null and enterprise_id is null and building_id = cast(:building as bigint))
                            and during && cast(:week as tstzrange) and not during && cast(:during as tstzrange)
                        """)
                .param("enterprise", booking.enterprise())
                .param("building", booking.building())
                .param("week", week(monday))
                .param("during", booking.during().range())
                .query(Long.class)
                .list();
    }

    private static String week(LocalDate monday) {
        return new Times(
                        monday.atStartOfDay(Times.ZONE).toInstant(),
                        monday.plusWeeks(1).atStartOfDay(Times.ZONE).toInstant())
                .range();
    }

    /** Keeps a new visit with its first department; in the caller's transaction. */
    long insert(Reader reader, Booking booking, boolean planned, VisitState state) {
        long id = database.client()
                .sql("""
                        insert into visits.visit (enterprise_id, building_id, during, purpose, about, basis, planned, state, answer_by,
                            department, booked_by)
                        values (cast(:enterprise as bigint), cast(:building as bigint), cast(:during as tstzrange), :purpose, :about, :basis,
                            :planned, :state, :answer, :department, :person) returning id
                        """)
                .param("enterprise", booking.enterprise())
                .param("building", booking.building())
                .param("during", booking.during().range())
                .param("purpose", booking.purpose().word())
                .param("about", booking.about())
                .param("basis", booking.basis())
                .param("planned", planned)
                .param("state", state.word())
                .param("answer", rules.answerBy(booking.during().day()))
                .param("department", booking.departments().get(0).name())
                .param("person", reader.username())
                .query(Long.class)
                .single();
        booking.departments().forEach(department -> addParty(id, department, reader));
        return id;
    }

    private int addParty(long visit, Department department, Reader reader) {
        return database.client()
                .sql("""
                        insert into visits.party (visit_id, n, department, unit, person)
                        select ?, (select coalesce(max(n), 0) + 1 from visits.party where visit_id = ?), ?, cast(? as text), ? on conflict do nothing
                        """)
                .params(visit, visit, department.name())
                .param(department.unit())
                .param(reader.username())
                .update();
    }

    /** A department comes along to a visit that is booked. */
    public Outcome join(Reader reader, Visit visit, Department department) {
        if (!visit.state().waits()) {
            return Outcome.INCOMPLETE;
        }
        return Objects.requireNonNull(database.inTransaction(() -> {
            boolean waits = database.client()
                    .sql("""
                            select id from visits.visit where id = ? and state in ('proposed', 'confirmed', 'countered') for update
                            """)
                    .param(visit.id())
                    .query(Long.class)
                    .optional()
                    .isPresent();
            if (!waits) {
                return Outcome.TOO_LATE;
            }
            if (addParty(visit.id(), department, reader) == 0) {
                return Outcome.THERE_ALREADY;
            }
            database.client()
                    .sql(
                            "update visits.visit set moves = moves + 1, sequence = sequence + 1, changed_at = now() where id = ?")
                    .param(visit.id())
                    .update();
            record(visit.id(), "joined", reader, department.name(), null, visit.state());
            audit.record(AuditEntry.of(reader, "visits.join")
                    .about("visit", Long.toString(visit.id()))
                    .changed(Map.of(), Map.of("department", department.name())));
            return Outcome.JOINED;
        }));
    }

    /**
     * Says a word.
     *
     * @param seen the moves of the state that was looked at
     * @param time the time that it names; null where it names none
     */
    public Outcome say(Reader reader, Visit visit, VisitWord word, int seen, String why, @Nullable Times time) {
        if (!word.fits(visit.state())
                || word.reasoned() && why.isBlank()
                || word.timed() != (time != null)
                || time != null && time.day().isBefore(rules.today())
                || word.afterwards() && !visit.hasBegun(rules.now())) {
            return Outcome.INCOMPLETE;
        }
        try {
            return Objects.requireNonNull(
                    database.inTransaction(() -> sayLocked(reader, visit, word, seen, why, time)));
        } catch (DataIntegrityViolationException overlap) {
            return refusedAs(overlap);
        }
    }

    private Outcome sayLocked(Reader reader, Visit visit, VisitWord word, int seen, String why, @Nullable Times time) {
        Times moved = word == VisitWord.MOVED ? time : word == VisitWord.ACCEPTED ? visit.other() : null;
        int changed = database.client()
                .sql("""
                        update visits.visit set state = :state, moves = moves + 1, sequence = sequence + 1, changed_at = now(),
                            during = coalesce(cast(:moved as tstzrange), during), other = cast(:other as tstzrange),
                            answer_by = coalesce(cast(:answer as date), answer_by)
                        where id = :id and moves = :seen and state = :was
                        """)
                .param("state", word.to().word())
                .param("moved", moved == null ? null : moved.range())
                .param("other", word == VisitWord.OTHER_DAY && time != null ? time.range() : null)
                .param("answer", word == VisitWord.MOVED && time != null ? rules.answerBy(time.day()) : null)
                .param("id", visit.id())
                .param("seen", seen)
                .param("was", visit.state().word())
                .update();
        if (changed == 0) {
            return Outcome.TOO_LATE;
        }
        record(visit.id(), word.word(), reader, why, time == null ? moved : time, word.to());
        audit.record(AuditEntry.of(reader, "visits.say")
                .about("visit", Long.toString(visit.id()))
                .changed(
                        Map.of("state", visit.state().word()),
                        Map.of("state", word.to().word(), "word", word.word()))
                .with(subject(visit.enterpriseId(), visit.buildingId())));
        return Outcome.SAID;
    }

    /** Keeps what happened, and tells whom it concerns; in the caller's transaction. */
    void record(long visit, String event, Reader reader, String why, @Nullable Times during, VisitState state) {
        database.client()
                .sql("""
                        insert into visits.event (visit_id, event, by_person, by_firm, why, during, state)
                        values (?, ?, ?, ?, ?, cast(? as tstzrange), ?)
                        """)
                .params(visit, event, reader.username(), reader.is(org.sunmao.app.access.Role.ENTERPRISE), why)
                .param(during == null ? null : during.range())
                .param(state.word())
                .update();
        telling.tell(visit, event, reader);
    }
}
