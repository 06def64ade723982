package org.sunmao.app.conflicts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.FieldReaders;
import org.sunmao.app.intake.fields.Parsed;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.resolution.Rulings;

/**
 * Acts on conflicts. Whoever calls has found the conflict within the reader's scope and asked the reader's role. Of two who act on the same
 * state one is told that he came too late, and nothing of his is kept.
 */
@Component
public class ConflictDesk {

    private final ConflictBook book;
    private final ConflictKinds kinds;
    private final Rulings rulings;
    private final Deadlines deadlines;
    private final WorkerDatabase database;
    private final Derivations derivations;
    private final Audit audit;

    ConflictDesk(
            ConflictBook book,
            ConflictKinds kinds,
            Rulings rulings,
            Deadlines deadlines,
            WorkerDatabase database,
            Derivations derivations,
            Audit audit) {
        this.book = book;
        this.kinds = kinds;
        this.rulings = rulings;
        this.deadlines = deadlines;
        this.database = database;
        this.derivations = derivations;
        this.audit = audit;
    }

    /** What became of an act; {@code conflicts.outcome.<word>} says it. */
    public enum Outcome {
        DONE,
        /** Somebody else acted, or the conflict changed, meanwhile. */
        TOO_LATE,
        /** Its kind has no value that a person could decide. */
        NO_VALUE,
        /** The value cannot be read as what it should be. */
        UNREADABLE,
        /** There is nothing to answer, or to undo. */
        NOTHING;

        /** The word in message keys and addresses. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A person says which value holds; it becomes evidence that goes before every source, until it is undone. */
    public Outcome rule(Reader reader, Conflict conflict, int seen, String value, String why, LocalDate today) {
        Optional<String> attribute = decided(conflict);
        Optional<String> canonical = attribute.flatMap(any -> canonical(conflict, value));
        if (attribute.isEmpty() || canonical.isEmpty()) {
            return attribute.isEmpty() ? Outcome.NO_VALUE : Outcome.UNREADABLE;
        }
        return derived(act(conflict, seen, () -> {
            book.findRuling(conflict.subjectId(), attribute.get())
                    .ifPresent(before -> takeBack(reader, conflict, before, why));
            long delivery = rulings.say(word(reader, conflict, canonical.get(), null, why, today, seen));
            book.decide(conflict.id(), "ruled", attribute.get(), canonical.get(), delivery, reader.username(), why);
            record(reader, conflict, "rule", Map.of("attribute", attribute.get(), "delivery", delivery));
            return Outcome.DONE;
        }));
    }

    /** It may stay as it is, for a reason; it comes back when a source says something else. */
    public Outcome accept(Reader reader, Conflict conflict, int seen, String why) {
        if (!conflict.holds()) {
            return Outcome.TOO_LATE;
        }
        return act(conflict, seen, () -> {
            book.decide(conflict.id(), "accepted", null, null, null, reader.username(), why);
            record(reader, conflict, "accept", Map.of());
            return Outcome.DONE;
        });
    }

    /** A ruling or an acceptance is taken back. */
    public Outcome undo(Reader reader, Conflict conflict, int seen, long word, String why) {
        return derived(act(conflict, seen, () -> {
            Optional<ConflictBook.Decision> decision = book.findDecision(conflict.id(), word);
            if (decision.isEmpty()) {
                return Outcome.NOTHING;
            }
            takeBack(reader, conflict, decision.get(), why);
            record(reader, conflict, "undo", Map.of("undone", decision.get().word()));
            return Outcome.DONE;
        }));
    }

    private void takeBack(Reader reader, Conflict conflict, ConflictBook.Decision decision, String why) {
        book.undo(conflict.id(), decision.id(), reader.username(), why);
        Long delivery = decision.delivery();
        if (delivery != null) {
            rulings.takeBack(delivery, conflict.subjectId(), reader.username(), why);
        }
    }

    /** Asks the department of one of the sources that are part of the conflict. */
    public Outcome ask(Reader reader, Conflict conflict, int seen, String source, String message, LocalDate today) {
        boolean part = conflict.sides().stream().anyMatch(side -> source.equals(side.source()));
        if (!part || !conflict.holds()) {
            return Outcome.NOTHING;
        }
        return act(conflict, seen, () -> {
            LocalDate due = deadlines.due(source, today);
            if (book.ask(List.of(conflict.id()), source, reader.username(), due, message) == 0) {
                return Outcome.TOO_LATE;
            }
            record(reader, conflict, "ask", Map.of("source", source, "due", due.toString()));
            return Outcome.DONE;
        });
    }

    /** Asks the departments of the sources that are likely wrong about all of these that nobody was asked about yet; says how many. */
    public int askAll(Reader reader, List<Conflict> conflicts, String message, LocalDate today) {
        Map<String, List<Long>> byOwner = conflicts.stream()
                .filter(conflict -> conflict.owner() != null && conflict.state().equals("open"))
                .collect(Collectors.groupingBy(
                        conflict -> Objects.requireNonNull(conflict.owner()),
                        LinkedHashMap::new,
                        Collectors.mapping(Conflict::id, Collectors.toList())));
        return Objects.requireNonNull(database.inTransaction(() -> {
            int asked = 0;
            for (Map.Entry<String, List<Long>> owner : byOwner.entrySet()) {
                LocalDate due = deadlines.due(owner.getKey(), today);
                int some = book.ask(owner.getValue(), owner.getKey(), reader.username(), due, message);
                audit.record(AuditEntry.of(reader, "conflicts.ask-all")
                        .about("source", owner.getKey())
                        .with(Map.of("asked", some, "due", due.toString())));
                asked += some;
            }
            return asked;
        }));
    }

    /**
     * Answers the request that waits. A corrected value of the source that was asked becomes that source's newest statement.
     *
     * @param value the right value, of a correction
     * @param reason why, of any other answer
     */
    public Outcome answer(
            Reader reader,
            Conflict conflict,
            int seen,
            CorrectionAnswer answer,
            String value,
            String reason,
            LocalDate today) {
        Optional<ConflictBook.Waiting> waiting = book.findWaiting(conflict.id());
        if (waiting.isEmpty() || !answersFor(reader, waiting.get().source())) {
            return Outcome.NOTHING;
        }
        String source = waiting.get().source();
        boolean stated = answer == CorrectionAnswer.CORRECTED && states(conflict, source);
        Optional<String> canonical = stated ? canonical(conflict, value) : Optional.empty();
        if (stated && canonical.isEmpty()) {
            return Outcome.UNREADABLE;
        }
        return derived(act(conflict, seen, () -> {
            Long delivery = canonical
                    .map(right -> rulings.say(word(reader, conflict, right, source, reason, today, seen)))
                    .orElse(null);
            String said = answer == CorrectionAnswer.CORRECTED ? canonical.orElse(value) : null;
            book.answer(waiting.get().id(), answer.word(), reader.username(), said, reason, delivery);
            record(reader, conflict, "answer", Map.of("source", source, "answer", answer.word()));
            return Outcome.DONE;
        }));
    }

    /** Whether the reader speaks for this source; a department of the whole district for every one. */
    public static boolean answersFor(Reader reader, String source) {
        var own = reader.scope().sources();
        return own.isEmpty() ? reader.scope().district() : own.contains(source);
    }

    /** The attribute whose value a person can decide, as far as a side of this conflict states it. */
    public Optional<String> decided(Conflict conflict) {
        return kinds.find(conflict.kind())
                .flatMap(ConflictKind::decided)
                .filter(attribute ->
                        conflict.sides().stream().anyMatch(side -> side.say().equals(attribute)));
    }

    /** Whether this source states the value that the conflict is about, so that its correction can take effect here. */
    public boolean states(Conflict conflict, String source) {
        return decided(conflict)
                .filter(attribute -> conflict.sides().stream()
                        .anyMatch(side -> side.say().equals(attribute) && source.equals(side.source())))
                .isPresent();
    }

    /** A value of one of the sides as it is; anything else as a cell of its field would be read. */
    private Optional<String> canonical(Conflict conflict, String value) {
        if (conflict.sides().stream().anyMatch(side -> value.equals(side.value()))) {
            return Optional.of(value);
        }
        return kinds.find(conflict.kind())
                .map(ConflictKind::field)
                .flatMap(Field::findByCode)
                .map(field -> FieldReaders.read(field, value, null))
                .filter(Parsed.Value.class::isInstance)
                .map(parsed -> ((Parsed.Value) parsed).value().canonical());
    }

    private Rulings.Word word(
            Reader reader,
            Conflict conflict,
            String value,
            @Nullable String source,
            String why,
            LocalDate today,
            int seen) {
        String field =
                Objects.requireNonNull(kinds.find(conflict.kind()).orElseThrow().field());
        return new Rulings.Word(
                conflict.subjectId(),
                field,
                value,
                source,
                why,
                reader.username(),
                today,
                conflict.id() + "-" + (seen + 1));
    }

    private Outcome act(Conflict conflict, int seen, Supplier<Outcome> work) {
        try {
            return Objects.requireNonNull(database.inTransaction(() -> {
                if (!book.move(conflict.id(), seen)) {
                    throw new TakenBackException(Outcome.TOO_LATE);
                }
                Outcome outcome = work.get();
                if (outcome != Outcome.DONE) {
                    throw new TakenBackException(outcome);
                }
                return outcome;
            }));
        } catch (TakenBackException nothingKept) {
            return nothingKept.outcome;
        }
    }

    private Outcome derived(Outcome outcome) {
        if (outcome == Outcome.DONE) {
            derivations.request("conflicts");
        }
        return outcome;
    }

    private void record(Reader reader, Conflict conflict, String verb, Map<String, ?> detail) {
        var after = new LinkedHashMap<String, Object>(detail);
        after.put("kind", conflict.kind());
        audit.record(AuditEntry.of(reader, "conflicts." + verb)
                .about("conflict", Long.toString(conflict.id()))
                .changed(Map.of("state", conflict.state()), after));
    }

    private static final class TakenBackException extends RuntimeException {
        private final Outcome outcome;

        TakenBackException(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
