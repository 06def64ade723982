package org.sunmao.app.matters.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterEvent;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterGate;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterState;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.Standing;
import org.sunmao.app.matters.StepRefusedException;
import org.sunmao.app.matters.store.MatterLog;
import org.sunmao.app.matters.store.MatterParts;
import org.sunmao.app.matters.store.MatterRow;
import org.sunmao.app.matters.store.Units;

/**
 * Opens matters and moves them. Whoever calls has found the matter within the reader's scope; role and unit are asked here. Of two who act on the same
 * state one is told that he came too late. What rooms do of a move they do as listeners of {@link MatterMoved}, in the same transaction.
 */
@Component
public class MatterDesk {

    private final WorkerDatabase database;
    private final MatterKinds kinds;
    private final MatterTime time;
    private final MatterLog log;
    private final MatterParts parts;
    private final Units units;
    private final MatterForms forms;
    private final List<MatterGate> gates;
    private final ApplicationEventPublisher news;

    MatterDesk(
            WorkerDatabase database,
            MatterKinds kinds,
            MatterTime time,
            MatterLog log,
            MatterParts parts,
            Units units,
            MatterForms forms,
            List<MatterGate> gates,
            ApplicationEventPublisher news) {
        this.database = database;
        this.kinds = kinds;
        this.time = time;
        this.log = log;
        this.parts = parts;
        this.units = units;
        this.forms = forms;
        this.gates = List.copyOf(gates);
        this.news = news;
    }

    /** What became of opening a matter; with the matter where it was opened. */
    public record Opened(Outcome outcome, @Nullable Matter matter) {}

    /** Opens a matter in the first state of its kind. Fields that the first state needs must be filled in; where one is the leading unit, that unit has it at once. */
    public Opened open(Reader reader, NewMatter wanted) {
        MatterKind kind = kinds.find(wanted.kind()).orElseThrow();
        MatterForms.Filled filled = forms.fill(
                reader, kind, Map.of(), wanted.fields(), wanted.fields().keySet());
        if (!filled.unreadable().isEmpty()) {
            return new Opened(new Outcome(Result.UNREADABLE, filled.unreadable()), null);
        }
        List<String> missing = MatterForms.missing(kind, kind.first().code(), filled.fields());
        if (!missing.isEmpty() || wanted.title().isBlank()) {
            return new Opened(new Outcome(Result.MISSING, missing), null);
        }
        Matter opened =
                Objects.requireNonNull(database.inTransaction(() -> openLocked(reader, kind, wanted, filled.fields())));
        return new Opened(Outcome.of(Result.DONE), opened);
    }

    private Matter openLocked(Reader reader, MatterKind kind, NewMatter wanted, Map<String, String> fields) {
        int year = time.today().getYear();
        int serial = database.client()
                .sql("""
                        insert into matters.serial as s (kind, year, last) values (?, ?, 1)
                        on conflict (kind, year) do update set last = s.last + 1 returning last
                        """)
                .params(kind.code(), year)
                .query(Integer.class)
                .single();
        String number = "%s-%d-%06d".formatted(kind.prefix(), year, serial);
        long id = database.client()
                .sql("""
                        insert into matters.matter (kind, number, title, state, street_code, people, enterprise_ids, fields, opened_by, due_on, words)
                        values (:kind, :number, :title, :state, :street, :people, :enterprises, cast(:fields as jsonb), :by, cast(:due as date), :words)
                        returning id
                        """)
                .param("kind", kind.code())
                .param("number", number)
                .param("title", wanted.title().strip())
                .param("state", kind.first().code())
                .param("street", wanted.street())
                .param("people", wanted.people().toArray(String[]::new))
                .param("enterprises", wanted.enterprises().toArray(Long[]::new))
                .param("fields", MatterRow.json(fields))
                .param("by", wanted.owner() == null ? reader.username() : wanted.owner())
                .param("due", time.due(kind.first()))
                .param("words", MatterForms.words(kind, number, wanted.title().strip(), fields))
                .query(Long.class)
                .single();
        wanted.references().forEach(reference -> refer(reader, id, reference));
        if (fields.containsKey(MatterFields.LEAD_UNIT)) {
            parts.put(
                    id,
                    fields.get(MatterFields.LEAD_UNIT),
                    listed(fields.getOrDefault(MatterFields.CO_UNITS, "")),
                    time.due(kind.first()));
        }
        log.tell(reader, new MatterLog.Line(id, "opened", null, kind.first().code(), "", Audience.ALL, Map.of()));
        log.record(reader, "open", id, Map.of(), Map.of("kind", kind.code(), "number", number));
        Matter matter = get(id);
        news.publishEvent(new MatterMoved(reader, matter, null, "opened"));
        return matter;
    }

    private void refer(Reader reader, long matter, Reference reference) {
        database.client()
                .sql("""
                        insert into matters.reference (matter_id, role, kind, ref, by_person) values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(matter, reference.role(), reference.kind(), reference.ref(), reader.username())
                .update();
    }

    /** The matter as it stands, whoever asks: for rooms that go on with it in their own transaction. */
    Matter get(long id) {
        return database.client()
                .sql("select " + MatterRow.COLUMNS + " from matters.matter m where m.id = ?")
                .param(id)
                .query(MatterRow::read)
                .single();
    }

    /** How a reader stands to matters. */
    public Standing standing(Reader reader) {
        return new Standing(reader, units.own(reader));
    }

    /** The steps that can be taken now by whoever stands so, in the order of the kind. */
    public List<MatterMove> listMoves(Standing standing, Matter matter) {
        if (!matter.open()) {
            return List.of();
        }
        return kinds.of(matter).movesFrom(matter.state()).stream()
                .filter(move -> isAny(move.actors(), standing, matter))
                .filter(move -> !over(move, matter))
                .toList();
    }

    /** What else can be done to the matter by whoever stands so. */
    public List<Act> listActs(Standing standing, Matter matter) {
        return Arrays.stream(Act.values())
                .filter(act -> isAny(kinds.of(matter).actors(act), standing, matter))
                .toList();
    }

    /** Whether the reader may do this to the matter besides its moves. */
    boolean may(Reader reader, Matter matter, Act act) {
        return isAny(kinds.of(matter).actors(act), standing(reader), matter);
    }

    private static boolean isAny(List<Actor> actors, Standing standing, Matter matter) {
        return actors.stream().anyMatch(actor -> actor.is(standing, matter));
    }

    private boolean over(MatterMove move, Matter matter) {
        return move.within() > 0 && time.passed(matter.since()) > move.within();
    }

    /**
     * Takes a step.
     *
     * @param seen the moves of the state that was looked at
     * @param said the form, by field
     */
    public Outcome move(Reader reader, Matter matter, String word, int seen, String why, Map<String, String> said) {
        MatterKind kind = kinds.of(matter);
        Optional<MatterMove> found = matter.open() ? kind.findMove(word, matter.state()) : Optional.empty();
        if (found.isEmpty()) {
            return Outcome.of(Result.NOT_NOW);
        }
        MatterMove move = found.get();
        if (!isAny(move.actors(), standing(reader), matter)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        if (over(move, matter)) {
            return Outcome.of(Result.OVER);
        }
        if (move.reasoned() && why.isBlank()) {
            return Outcome.of(Result.NO_REASON);
        }
        MatterForms.Filled filled = forms.fill(reader, kind, matter.fields(), said, move.asks());
        if (!filled.unreadable().isEmpty()) {
            return new Outcome(Result.UNREADABLE, filled.unreadable());
        }
        var missing = new LinkedHashSet<>(MatterForms.missing(kind, move.to(), filled.fields()));
        move.needs().stream().filter(name -> !filled.said().containsKey(name)).forEach(missing::add);
        gates.stream()
                .filter(gate -> gate.kind().equals(kind.code()))
                .forEach(gate -> missing.addAll(gate.missing(matter, move, filled.fields())));
        if (!missing.isEmpty()) {
            return new Outcome(Result.MISSING, List.copyOf(missing));
        }
        try {
            return Objects.requireNonNull(
                    database.inTransaction(() -> moveLocked(reader, matter, move, seen, why.strip(), filled)));
        } catch (StepRefusedException refused) {
            return new Outcome(Result.REFUSED, List.of(refused.word()));
        }
    }

    private Outcome moveLocked(
            Reader reader, Matter was, MatterMove move, int seen, String why, MatterForms.Filled filled) {
        MatterKind kind = kinds.of(was);
        MatterState to = kind.state(move.to());
        boolean confided = move.audience() == Audience.CONFIDANTS;
        Map<String, String> fields = confided ? was.fields() : filled.fields();
        int changed = database.client()
                .sql("""
                        update matters.matter set state = :to, since = now(), ended = :ended, due_on = cast(:due as date), paused_on = null,
                            left_days = null, overdue = 0, fields = cast(:fields as jsonb), words = :words, moves = moves + 1, changed_at = now()
                        where id = :id and moves = :seen and state = :was and merged_into is null
                        """)
                .param("to", to.code())
                .param("ended", to.ends())
                .param("due", time.due(to))
                .param("fields", MatterRow.json(fields))
                .param("words", MatterForms.words(kind, was.number(), was.title(), fields))
                .param("id", was.id())
                .param("seen", seen)
                .param("was", was.state())
                .update();
        if (changed == 0) {
            return Outcome.of(Result.TOO_LATE);
        }
        String unit = was.leadUnit();
        give(was, move, why, filled.said());
        log.tell(
                reader,
                new MatterLog.Line(was.id(), move.word(), unit, to.code(), why, move.audience(), filled.said()));
        log.record(
                reader,
                "move",
                was.id(),
                Map.of("state", was.state()),
                Map.of("state", to.code(), "move", move.word()));
        news.publishEvent(new MatterMoved(reader, get(was.id()), was.state(), move.word()));
        return Outcome.of(Result.DONE);
    }

    /** What the step means for the parts of units. */
    private void give(Matter was, MatterMove move, String why, Map<String, String> said) {
        if (move.asks().contains(MatterFields.LEAD_UNIT) && said.containsKey(MatterFields.LEAD_UNIT)) {
            parts.put(
                    was.id(),
                    said.get(MatterFields.LEAD_UNIT),
                    listed(said.getOrDefault(MatterFields.CO_UNITS, "")),
                    time.due(kinds.of(was).state(move.to())));
        }
        String lead = was.leadUnit();
        if (lead == null) {
            return;
        }
        if (move.asks().contains(MatterFields.SUGGESTED_UNIT)) {
            parts.giveBack(was.id(), lead, why, said.get(MatterFields.SUGGESTED_UNIT));
        }
        if (said.containsKey(MatterFields.ANSWER)) {
            parts.say(was.id(), lead, "answered", said.get(MatterFields.ANSWER));
        }
    }

    private static Set<String> listed(String units) {
        var listed = new LinkedHashSet<>(Arrays.asList(units.split(",")));
        listed.remove("");
        return listed;
    }

    /**
     * Changes fields without a step.
     *
     * @param said the fields that change; a blank one is emptied
     */
    public Outcome change(Reader reader, Matter matter, int seen, Map<String, String> said) {
        if (!matter.open()) {
            return Outcome.of(Result.NOT_NOW);
        }
        if (!may(reader, matter, Act.CHANGE)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        MatterKind kind = kinds.of(matter);
        MatterForms.Filled filled = forms.fill(reader, kind, matter.fields(), said, said.keySet());
        if (!filled.unreadable().isEmpty()) {
            return new Outcome(Result.UNREADABLE, filled.unreadable());
        }
        List<String> missing = MatterForms.missing(kind, matter.state(), filled.fields());
        if (!missing.isEmpty()) {
            return new Outcome(Result.MISSING, missing);
        }
        return Objects.requireNonNull(database.inTransaction(() -> changeLocked(reader, matter, seen, kind, filled)));
    }

    /** What a change says, and what stood there before where it is something else now. */
    private static Map<String, String> told(Matter matter, MatterForms.Filled filled) {
        var told = new LinkedHashMap<>(filled.said());
        matter.fields().forEach((name, was) -> {
            if (!was.equals(filled.fields().get(name))) {
                told.put(MatterEvent.WAS + name, was);
            }
        });
        return told;
    }

    private Outcome changeLocked(Reader reader, Matter matter, int seen, MatterKind kind, MatterForms.Filled filled) {
        int changed = database.client()
                .sql("""
                        update matters.matter set fields = cast(? as jsonb), words = ?, moves = moves + 1, changed_at = now()
                        where id = ? and moves = ?
                        """)
                .params(
                        MatterRow.json(filled.fields()),
                        MatterForms.words(kind, matter.number(), matter.title(), filled.fields()),
                        matter.id(),
                        seen)
                .update();
        if (changed == 0) {
            return Outcome.of(Result.TOO_LATE);
        }
        log.tell(
                reader,
                new MatterLog.Line(
                        matter.id(), "changed", null, matter.state(), "", Audience.HANDLERS, told(matter, filled)));
        log.record(
                reader,
                "change",
                matter.id(),
                Map.of(),
                Map.of("fields", List.copyOf(filled.said().keySet())));
        return Outcome.of(Result.DONE);
    }
}
