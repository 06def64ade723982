package org.sunmao.app.measures.derive;

import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Progress;

/** Publishes the lattice for tests of what reads it. */
public final class Lattice {

    private Lattice() {}

    public static void publish(WorkerDatabase worker) {
        worker.doInTransaction(() -> new TaxLattice(worker, 0).derive(Progress.UNWATCHED));
    }
}
