package org.sunmao.app.jobs;

import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Lets one piece of work at a time change evidence or conclusions, on all nodes of one database: a derivation never reads half of a
 * delivery, and no delivery slips in between a derivation's steps.
 */
@Component
public class WorkLock {

    private static final long KEY = 0x73756e6d616fL;

    private final WorkerDatabase database;

    WorkLock(WorkerDatabase database) {
        this.database = database;
    }

    /** Waits for the lock and holds it to the end of the current transaction. */
    public void acquire() {
        database.client()
                .sql("select pg_advisory_xact_lock(?)")
                .param(KEY)
                .query((row, n) -> "")
                .list();
    }
}
