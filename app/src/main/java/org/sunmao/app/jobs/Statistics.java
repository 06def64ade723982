package org.sunmao.app.jobs;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** Keeps the database's planner informed within a derivation, which reads in one step what the step before has written. */
@Component
class Statistics {

    /** A step that took less has not written so much that plans go wrong. */
    private static final Duration LONG = Duration.ofMillis(200);

    private final WorkerDatabase database;

    Statistics(WorkerDatabase database) {
        this.database = database;
    }

    /** Counts tables that have grown a lot since they were counted. */
    void refresh() {
        database.client()
                .sql("select history.analyze_grown()")
                .query(Integer.class)
                .single();
    }

    /** Does a step, and counts what it may have written. */
    void with(Runnable step) {
        long begun = System.nanoTime();
        step.run();
        if (System.nanoTime() - begun > LONG.toNanos()) {
            refresh();
        }
    }
}
