package org.sunmao.app.benefits.desk;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;

/** Writes a row together with its line in the record. Of two who write the same project at once one waits. */
@Component
class Rows {

    private final WorkerDatabase database;
    private final Audit audit;

    Rows(WorkerDatabase database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Keeps others from writing this project until the transaction ends. */
    void lock(long matter) {
        database.client()
                .sql("select pg_advisory_xact_lock(hashtext('benefits'), hashtext(?))")
                .param(Long.toString(matter))
                .query((row, n) -> 1)
                .single();
    }

    /** Whether it was written; not where it cannot stand beside what is there. */
    boolean write(Reader by, long matter, String word, Map<String, ?> said, Supplier<Integer> work) {
        try {
            return Objects.requireNonNull(database.inTransaction(() -> {
                lock(matter);
                boolean written = work.get() > 0;
                if (written) {
                    audit.record(AuditEntry.of(by, "benefits." + word)
                            .about("matter", Long.toString(matter))
                            .changed(Map.of(), said));
                }
                return written;
            }));
        } catch (DataIntegrityViolationException besideAnother) {
            return false;
        }
    }
}
