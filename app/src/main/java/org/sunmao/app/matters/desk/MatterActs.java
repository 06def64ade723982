package org.sunmao.app.matters.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.sunmao.app.matters.store.MatterParts;
import org.sunmao.app.matters.store.Units;

/** What is done to matters of any kind besides their own moves: words, the clock, parts of units, promises. As {@link MatterDesk}. */
@Component
public class MatterActs {

    private static final int LONGEST_COMMENT = 2000;
    private static final int LONGEST_ANSWER = 8000;
    private static final int LONGEST_PROMISE = 500;
    private static final int LONGEST_REASON = 1000;

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final MatterTime time;
    private final MatterLog log;
    private final MatterParts parts;
    private final Units units;

    MatterActs(
            WorkerDatabase database, MatterDesk desk, MatterTime time, MatterLog log, MatterParts parts, Units units) {
        this.database = database;
        this.desk = desk;
        this.time = time;
        this.log = log;
        this.parts = parts;
        this.units = units;
    }

    /** Says something; told to everybody who sees the matter, or to those who handle it alone. */
    public Outcome comment(Reader reader, Matter matter, String text, boolean handlersOnly) {
        if (!desk.may(reader, matter, Act.COMMENT)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        if (text.isBlank() || text.strip().length() > LONGEST_COMMENT) {
            return Outcome.of(Result.NO_REASON);
        }
        return done(() -> {
            tell(reader, matter, "comment", null, text.strip(), handlersOnly ? Audience.HANDLERS : Audience.ALL);
            log.record(reader, "comment", matter.id(), Map.of(), Map.of());
            return true;
        });
    }

    private void tell(
            Reader reader, Matter matter, String event, @Nullable String unit, String why, Audience audience) {
        log.tell(reader, new MatterLog.Line(matter.id(), event, unit, matter.state(), why, audience, Map.of()));
    }

    private Outcome done(Supplier<Boolean> work) {
        boolean changed = Objects.requireNonNull(database.inTransaction(work::get));
        return Outcome.of(changed ? Result.DONE : Result.TOO_LATE);
    }

    /** Lets the clock of the state stand still. */
    public Outcome pause(Reader reader, Matter matter, int seen, String why) {
        LocalDate due = matter.dueOn();
        if (!matter.open() || due == null) {
            return Outcome.of(Result.NOT_NOW);
        }
        return clock(
                reader,
                matter,
                seen,
                why,
                new Turn(Act.PAUSE, "paused", null, Math.max(0, time.left(due)), matter.overdue()));
    }

    /** Lets it go on with the working days that were left. */
    public Outcome resume(Reader reader, Matter matter, int seen, String why) {
        Integer left = matter.leftDays();
        if (!matter.open() || left == null) {
            return Outcome.of(Result.NOT_NOW);
        }
        return clock(reader, matter, seen, why, new Turn(Act.PAUSE, "resumed", time.after(left), null, 0));
    }

    /** Gives the state another last day, not before today. */
    public Outcome prolong(Reader reader, Matter matter, int seen, String why, @Nullable LocalDate until) {
        if (!matter.open() || matter.dueOn() == null) {
            return Outcome.of(Result.NOT_NOW);
        }
        if (until == null || until.isBefore(time.today())) {
            return Outcome.of(Result.UNREADABLE);
        }
        return clock(reader, matter, seen, why, new Turn(Act.PROLONG, "prolonged", until, null, 0));
    }

    /** What becomes of a clock. */
    private record Turn(
            Act act,
            String event,
            @Nullable LocalDate due,
            @Nullable Integer left,
            int overdue) {}

    private Outcome clock(Reader reader, Matter matter, int seen, String why, Turn turn) {
        if (!desk.may(reader, matter, turn.act())) {
            return Outcome.of(Result.NOT_YOURS);
        }
        if (why.isBlank()) {
            return Outcome.of(Result.NO_REASON);
        }
        return done(() -> {
            int changed = database.client()
                    .sql("""
                            update matters.matter set due_on = cast(:due as date), left_days = cast(:left as int),
                                paused_on = case when cast(:left as int) is null then null else cast(:today as date) end,
                                overdue = :overdue, moves = moves + 1, changed_at = now()
                            where id = :id and moves = :seen and merged_into is null
                            """)
                    .param("due", turn.due())
                    .param("left", turn.left())
                    .param("today", time.today())
                    .param("overdue", turn.overdue())
                    .param("id", matter.id())
                    .param("seen", seen)
                    .update();
            if (changed == 0) {
                return false;
            }
            log.tell(
                    reader,
                    new MatterLog.Line(
                            matter.id(),
                            turn.event(),
                            null,
                            matter.state(),
                            why.strip(),
                            Audience.ALL,
                            turn.due() == null
                                    ? Map.of()
                                    : Map.of("due", turn.due().toString())));
            log.record(
                    reader,
                    turn.act().word(),
                    matter.id(),
                    Map.of("due", String.valueOf(matter.dueOn())),
                    Map.of("due", String.valueOf(turn.due())));
            return true;
        });
    }

    /**
     * A unit takes its part, gives it back with a reason and perhaps a better unit, or answers. Units that do not lead do so here; what the leading one does are
     * moves of the kind.
     *
     * @param word accepted, returned or answered
     * @param text the reason, or the answer
     * @param suggested of a part that is given back; null or blank for none
     */
    public Outcome part(
            Reader reader, Matter matter, String unit, String word, String text, @Nullable String suggested) {
        if (!matter.open() || !matter.units().contains(unit)) {
            return Outcome.of(Result.NOT_NOW);
        }
        if (!units.own(reader).contains(unit)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        boolean back = word.equals("returned");
        if (unit.equals(matter.leadUnit()) && !word.equals("accepted")
                || !Set.of("accepted", "returned", "answered").contains(word)) {
            return Outcome.of(Result.NOT_NOW);
        }
        if (!word.equals("accepted")
                && (text.isBlank() || text.strip().length() > (back ? LONGEST_REASON : LONGEST_ANSWER))) {
            return Outcome.of(Result.NO_REASON);
        }
        String better = suggested == null || suggested.isBlank() ? null : suggested;
        if (better != null && !units.codes(reader).contains(better)) {
            return Outcome.of(Result.UNREADABLE);
        }
        return done(() -> {
            if (!parts.units(matter.id()).contains(unit)) {
                return false;
            }
            if (back) {
                parts.giveBack(matter.id(), unit, text.strip(), better);
            } else {
                parts.say(matter.id(), unit, word, word.equals("answered") ? text.strip() : "");
            }
            tell(reader, matter, "part-" + word, unit, back ? text.strip() : "", Audience.HANDLERS);
            log.record(reader, "part", matter.id(), Map.of(), Map.of("unit", unit, "word", word));
            return true;
        });
    }

    /** Promises something by a day. */
    public Outcome promise(Reader reader, Matter matter, String what, @Nullable LocalDate due) {
        if (!desk.may(reader, matter, Act.PROMISE)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        if (what.isBlank() || what.strip().length() > LONGEST_PROMISE) {
            return Outcome.of(Result.NO_REASON);
        }
        if (due == null || due.isBefore(time.today())) {
            return Outcome.of(Result.UNREADABLE);
        }
        return done(() -> {
            database.client()
                    .sql("""
                            insert into matters.promise (matter_id, what, unit, due_on, made_by)
                            select ?, ?, (select lead_unit from matters.matter where id = ?), ?, ?
                            """)
                    .params(matter.id(), what.strip(), matter.id(), due, reader.username())
                    .update();
            log.tell(
                    reader,
                    new MatterLog.Line(
                            matter.id(),
                            "promised",
                            matter.leadUnit(),
                            matter.state(),
                            what.strip(),
                            Audience.ALL,
                            Map.of("due", due.toString())));
            log.record(reader, "promise", matter.id(), Map.of(), Map.of("due", due.toString()));
            return true;
        });
    }

    /**
     * Says what became of a promise.
     *
     * @param word kept, broken or withdrawn; the last takes a reason
     */
    public Outcome closePromise(Reader reader, Matter matter, long promise, String word, String why) {
        if (!desk.may(reader, matter, Act.PROMISE)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        if (!Set.of("kept", "broken", "withdrawn").contains(word)) {
            return Outcome.of(Result.NOT_NOW);
        }
        if (word.equals("withdrawn") && why.isBlank() || why.strip().length() > LONGEST_REASON) {
            return Outcome.of(Result.NO_REASON);
        }
        return done(() -> {
            int changed = database.client()
                    .sql("""
                            update matters.promise set state = ?, why = ?, closed_by = ?, closed_at = now()
                            where id = ? and matter_id = ? and state = 'open'
                            """)
                    .params(word, why.strip(), reader.username(), promise, matter.id())
                    .update();
            if (changed > 0) {
                tell(reader, matter, "promise-" + word, null, why.strip(), Audience.ALL);
                log.record(reader, "promise", matter.id(), Map.of("state", "open"), Map.of("state", word));
            }
            return changed > 0;
        });
    }
}
