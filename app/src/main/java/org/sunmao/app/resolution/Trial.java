package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.Decisions.Recorded;

/**
 * What a word would change: it is recorded and the conclusions derived in a transaction that is taken back, so what is told is what happens. Under
 * a pinned model that takes as long as deriving what the word touches. New evidence waits meanwhile; readers see nothing of it.
 */
@Component
public class Trial {

    private static final String PENDING = """
            select exists (select 1 from resolution.dirty) or not exists (select 1 from known) or exists (
                select 1 from known where at < greatest(
                    (select max(arrived_at) from evidence.delivery), (select max(at) from evidence.delivery_event),
                    (select max(at) from resolution.decision)))
            """;

    private static final String MOVES = """
            select a.mention_id, b.subject_id as was, a.subject_id as is
            from (select distinct on (mention_id) mention_id, subject_id from resolution.link where id > :before order by mention_id, id desc) a
            left join lateral (
                select l.subject_id from resolution.link l where l.mention_id = a.mention_id and l.id <= :before order by l.id desc limit 1) b on true
            where a.subject_id is distinct from b.subject_id
            order by a.mention_id
            """;

    private final WorkerDatabase database;
    private final WorkLock lock;
    private final Derivations derivations;

    Trial(WorkerDatabase database, WorkLock lock, Derivations derivations) {
        this.database = database;
        this.lock = lock;
        this.derivations = derivations;
    }

    /**
     * A mention that would stand for another subject.
     *
     * @param was whom it stands for; null for nobody
     * @param is whom it would stand for; an id that does not exist yet may be another one when it happens
     */
    public record Move(
            long mention, @Nullable Long was, @Nullable Long is) {}

    /**
     * What a word would change.
     *
     * @param outcome what became of it; refused, it changes nothing
     * @param moves the mentions that would move, in the order of their ids
     * @param before what was looked at, as it stands
     * @param after the same as it would stand
     */
    public record Told<T>(Outcome outcome, List<Move> moves, T before, T after) {

        public Told {
            moves = List.copyOf(moves);
        }
    }

    /**
     * Tries a word.
     *
     * @param about the subjects that it is about; those that mentions leave and enter are looked at too
     * @param look reads the conclusions about these subjects with {@link WorkerDatabase#client}; called for what would be and for what is
     */
    public <T> Told<T> of(Supplier<Outcome> word, Collection<Long> about, Function<Set<Long>, T> look) {
        return database.takenBack(() -> {
            lock.acquire();
            if (isBehind()) {
                derive();
            }
            long before = number("select coalesce(max(id), 0) from resolution.link");
            database.client().sql("savepoint word").update();
            Outcome outcome = word.get();
            if (!(outcome instanceof Recorded)) {
                T stands = look.apply(new TreeSet<>(about));
                return new Told<>(outcome, List.of(), stands, stands);
            }
            derive();
            List<Move> moves = database.client()
                    .sql(MOVES)
                    .param("before", before)
                    .query((row, n) -> new Move(
                            row.getLong("mention_id"),
                            row.getObject("was", Long.class),
                            row.getObject("is", Long.class)))
                    .list();
            Set<Long> subjects = subjects(about, moves);
            T after = look.apply(subjects);
            database.client().sql("rollback to savepoint word").update();
            return new Told<>(outcome, moves, look.apply(subjects), after);
        });
    }

    private static Set<Long> subjects(Collection<Long> about, List<Move> moves) {
        Set<Long> subjects = new TreeSet<>(about);
        var ends = new ArrayList<@Nullable Long>();
        moves.forEach(move -> {
            ends.add(move.was());
            ends.add(move.is());
        });
        Stream<Long> known = ends.stream().filter(Objects::nonNull);
        known.forEach(subjects::add);
        return subjects;
    }

    /** Whether something is known that the conclusions do not follow yet: what that changes is no doing of the word. */
    private boolean isBehind() {
        return database.client()
                .sql(
                        "with known as (select max(known_at) as at from history.derivation having max(known_at) is not null) "
                                + PENDING)
                .query(Boolean.class)
                .single();
    }

    private void derive() {
        derivations.take(step -> true, Progress.UNWATCHED);
    }

    private long number(String query) {
        return database.client().sql(query).query(Long.class).single();
    }
}
