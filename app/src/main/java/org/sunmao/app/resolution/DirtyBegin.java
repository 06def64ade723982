package org.sunmao.app.resolution;

import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/** The first step of a derivation: keeps which transactions it sees, so that the last one takes off the list of {@link DirtySubjects} what all steps have seen. */
@Component
class DirtyBegin implements DerivationStep {

    /** The setting of the transaction that holds the snapshot (PostgreSQL, {@code pg_current_snapshot()}). */
    static final String BEGUN = "sunmao.derivation_begun";

    private final WorkerDatabase database;

    DirtyBegin(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String code() {
        return "resolution.begin";
    }

    @Override
    public void derive(Progress progress) {
        // A number from the future is that of another cluster, from which the database was restored.
        database.client()
                .sql(
                        "update resolution.dirty set marked = pg_current_xact_id() where marked >= pg_snapshot_xmax(pg_current_snapshot())")
                .update();
        database.client()
                .sql("select set_config(?, pg_current_snapshot()::text, true)")
                .param(BEGUN)
                .query(String.class)
                .single();
    }
}
