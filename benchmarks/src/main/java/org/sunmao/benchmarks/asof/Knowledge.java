package org.sunmao.benchmarks.asof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sunmao.app.database.History;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.series.SeriesMemory;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Table;

/** Derivations that know better than the ones before: each corrects some units' areas and ends some tenancies. */
final class Knowledge {

    private final Platform platform;
    private final List<Long> numbers = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();

    Knowledge(Platform platform) {
        this.platform = platform;
    }

    void derive(int times) {
        WorkerDatabase worker = platform.part(WorkerDatabase.class);
        History history = platform.part(History.class);
        for (int i = 0; i < times; i++) {
            int some = i;
            worker.doInTransaction(() -> {
                history.begin();
                if (some > 0) {
                    worker.client()
                            .sql("update places.unit_current set area_sqm = area_sqm + 1 where id % 50 = ?")
                            .param(some)
                            .update();
                    worker.client()
                            .sql(
                                    "update tenancy.spell_current set first_missing = last_seen + 20 where first_missing is null and unit_id % 50 = ?")
                            .param(some)
                            .update();
                }
                history.end();
            });
            numbers.add(worker.client()
                    .sql("select max(number) from history.derivation")
                    .query(Long.class)
                    .single());
            moments.add(Instant.now());
        }
    }

    List<Long> numbers() {
        return numbers;
    }

    List<Instant> moments() {
        return moments;
    }

    /** The first question about each moment is answered by the database; meanwhile the world of that moment is read. */
    void awaitPast(Table state, AsOfBenchmark.Run run, SeriesMemory memory) {
        Asked asked = new Asked(Size.LAST.minusMonths(1), null, MeasurePlace.DISTRICT, null, 0);
        for (int i = 0; i < numbers.size() - 1; i++) {
            Instant moment = moments.get(i);
            boolean[] answered = {false};
            String first = Numbers.seconds(Clock.once(() -> answered[0] = run.one(asked, moment)));
            String read = Numbers.seconds(Clock.once(() -> AsOfBenchmark.until(memory::isPastRead)));
            state.row(
                    "known on, the first question, one figure: the database answers, " + first
                            + (answered[0] ? "" : " and cut off")
                            + "; then until it is in memory",
                    read,
                    "");
        }
    }
}
