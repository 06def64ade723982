package org.sunmao.app.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;

/**
 * What was concluded when. Each derivation has a number; the database keeps for every conclusion after which derivation it came and
 * which one replaced it (schema {@code history}), so that any earlier knowledge can be read again without deriving it.
 */
public final class History {

    private static final int MOST_SETTLED = 1_000;

    private final WorkerDatabase worker;
    private final WebDatabase web;

    /** Moments that were asked for, with the derivation that was the newest then; no later one can change that. */
    private final Map<Instant, Long> settledNumbers =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_SETTLED, .75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Instant, Long> eldest) {
                    return size() > MOST_SETTLED;
                }
            });

    History(WorkerDatabase worker, WebDatabase web) {
        this.worker = worker;
        this.web = web;
    }

    /** Gives the derivation in this transaction its number; the caller lets one derivation at a time. */
    public void begin() {
        worker.client()
                .sql("select history.begin_derivation()")
                .query(Long.class)
                .single();
    }

    /** Notes what this transaction's derivation concluded otherwise than the one before. */
    public void end() {
        worker.client()
                .sql("select history.end_derivation()")
                .query((row, n) -> "")
                .list();
    }

    /**
     * The clocks of a question.
     *
     * @param trueOn the day, null for the newest
     * @param knownOn the moment, null for now; a moment to come knows no more than now
     */
    public Clocks clocks(@Nullable LocalDate trueOn, @Nullable Instant knownOn) {
        if (knownOn == null || knownOn.isAfter(Instant.now())) {
            return new Clocks(trueOn, null, 0);
        }
        Long settled = settledNumbers.get(knownOn);
        return new Clocks(trueOn, knownOn, settled != null ? settled : number(knownOn));
    }

    /**
     * The newest derivation of a moment. One lets the next begin when readers can see it: where there is one of a later moment, none can come any
     * more that was known by this one.
     */
    private long number(Instant knownOn) {
        Newest newest = web.read(
                Scope.none(),
                client -> client.sql("""
                                select (select coalesce(max(number), 0) from history.derivation where known_at <= :at) as number,
                                    exists (select 1 from history.derivation where known_at > :at) as settled
                                """)
                        .param("at", java.sql.Timestamp.from(knownOn))
                        .query((row, n) -> new Newest(row.getLong("number"), row.getBoolean("settled")))
                        .single());
        if (newest.settled()) {
            settledNumbers.put(knownOn, newest.number());
        }
        return newest.number();
    }

    private record Newest(long number, boolean settled) {}

    /**
     * Does work of the worker by these clocks: the views {@code resolution.link_then} and {@code evidence.delivery_then}, and those of the
     * conclusions, show what they showed then. Nothing may be written.
     */
    public <T extends @Nullable Object> T asOf(Clocks clocks, Supplier<T> work) {
        return worker.inTransaction(() -> {
            worker.client()
                    .sql("select set_config('sunmao.known', ?, true), set_config('sunmao.known_at', ?, true),"
                            + " set_config('sunmao.true_on', ?, true), set_config('transaction_read_only', 'on', true)")
                    .params(
                            clocks.knownOn() == null ? "" : Long.toString(clocks.derivation()),
                            Objects.toString(clocks.knownOn(), ""),
                            Objects.toString(clocks.trueOn(), ""))
                    .query()
                    .singleRow();
            return work.get();
        });
    }
}
