package org.sunmao.app.matters.desk;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.store.MatterLog;

/**
 * Lets a matter go on with another of its kind, and undoes that. Nothing of either is rewritten: while it goes on with the other it cannot be moved and its
 * clock stands still, afterwards it is where it was with the working days that were left.
 */
@Component
public class MatterJoining {

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final MatterTime time;
    private final MatterLog log;

    MatterJoining(WorkerDatabase database, MatterDesk desk, MatterTime time, MatterLog log) {
        this.database = database;
        this.desk = desk;
        this.time = time;
        this.log = log;
    }

    /** Lets the matter go on with another that is open. */
    public Outcome merge(Reader reader, Matter matter, Matter into, int seen, String why) {
        boolean fits = matter.open()
                && into.open()
                && matter.id() != into.id()
                && matter.kind().equals(into.kind());
        if (!fits) {
            return Outcome.of(Result.NOT_NOW);
        }
        if (!desk.may(reader, matter, Act.MERGE) || !desk.may(reader, into, Act.MERGE)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        if (why.isBlank()) {
            return Outcome.of(Result.NO_REASON);
        }
        return Objects.requireNonNull(
                database.inTransaction(() -> mergeLocked(reader, matter, into, seen, why.strip())));
    }

    private Outcome mergeLocked(Reader reader, Matter matter, Matter into, int seen, String why) {
        // Both are locked in the order of their ids: of two who merge them the other way round one waits and then comes
        // too late.
        long open = database.client()
                .sql("""
                        select count(*) from (select id from matters.matter where id in (:a, :b) and not ended and merged_into is null
                            order by id for update) m
                        """)
                .param("a", matter.id())
                .param("b", into.id())
                .query(Long.class)
                .single();
        Integer left = matter.dueOn() == null ? null : Integer.valueOf(time.left(matter.dueOn()));
        int changed = open < 2
                ? 0
                : database.client()
                        .sql("""
                                update matters.matter m set merged_into = :into, due_on = null,
                                    left_days = coalesce(left_days, cast(:left as int)),
                                    paused_on = coalesce(paused_on, case when cast(:left as int) is null then null else cast(:today as date) end),
                                    moves = moves + 1, changed_at = now()
                                where id = :id and moves = :seen
                                    and not exists (select 1 from matters.matter x where x.merged_into = m.id)
                                """)
                        .param("into", into.id())
                        .param("left", left)
                        .param("today", time.today())
                        .param("id", matter.id())
                        .param("seen", seen)
                        .update();
        if (changed == 0) {
            return Outcome.of(Result.TOO_LATE);
        }
        tell(reader, matter, "merged", why, Map.of("into", into.number()));
        tell(reader, into, "merged-here", why, Map.of("number", matter.number()));
        log.record(reader, "merge", matter.id(), Map.of(), Map.of("into", into.number()));
        return Outcome.of(Result.DONE);
    }

    /** Lets the matter go on by itself again. */
    public Outcome unmerge(Reader reader, Matter matter, int seen, String why) {
        Long into = matter.mergedInto();
        if (into == null) {
            return Outcome.of(Result.NOT_NOW);
        }
        if (!desk.may(reader, matter, Act.MERGE)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        if (why.isBlank()) {
            return Outcome.of(Result.NO_REASON);
        }
        return Objects.requireNonNull(
                database.inTransaction(() -> unmergeLocked(reader, matter, into, seen, why.strip())));
    }

    private Outcome unmergeLocked(Reader reader, Matter matter, long into, int seen, String why) {
        Integer left = matter.leftDays();
        int changed = database.client()
                .sql("""
                        update matters.matter set merged_into = null, due_on = cast(:due as date), left_days = null, paused_on = null,
                            moves = moves + 1, changed_at = now()
                        where id = :id and moves = :seen and merged_into = :into
                        """)
                .param("due", left == null ? null : time.after(Math.max(0, left)))
                .param("id", matter.id())
                .param("seen", seen)
                .param("into", into)
                .update();
        if (changed == 0) {
            return Outcome.of(Result.TOO_LATE);
        }
        Matter other = desk.get(into);
        tell(reader, matter, "unmerged", why, Map.of("from", other.number()));
        tell(reader, other, "unmerged-here", why, Map.of("number", matter.number()));
        log.record(reader, "merge", matter.id(), Map.of("into", other.number()), Map.of());
        return Outcome.of(Result.DONE);
    }

    private void tell(Reader reader, Matter matter, String event, String why, Map<String, String> facts) {
        log.tell(reader, new MatterLog.Line(matter.id(), event, null, matter.state(), why, Audience.HANDLERS, facts));
    }
}
