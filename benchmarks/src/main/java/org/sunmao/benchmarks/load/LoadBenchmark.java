package org.sunmao.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** So many people at once while files and rows come in, and then twice as many. */
public final class LoadBenchmark implements Benchmark {

    private static final Duration LEAST_THOUGHT = Duration.ofSeconds(3);

    private final int users;
    private final Duration time;

    /** @param users how many first; the second run has twice as many */
    public LoadBenchmark(int users, Duration time) {
        this.users = users;
        this.time = time;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public List<Table> run(Session session) {
        Platform platform = session.district().platform();
        var tables = new ArrayList<Table>();
        for (int people : List.of(users, users * 2)) {
            tables.add(measure(platform, new Crowd(platform, people, LEAST_THOUGHT), time));
        }
        return tables;
    }

    private static Table measure(Platform platform, Crowd crowd, Duration time) {
        try (var arrivals = new Arrivals(platform)) {
            Times times = crowd.look(platform.sql(), time, 1);
            double seconds = time.toMillis() / 1_000.0;
            return times.table("%d people signed in, %.0f seconds; %.1f pages a second; %s"
                    .formatted(crowd.size(), seconds, times.answered() / seconds, arrivals.inWords()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
