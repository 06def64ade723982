package org.sunmao.app.activities.desk;

import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;

/** Writes one thing and its line in the record, both or neither. */
@Component
class Words {

    private final WorkerDatabase database;
    private final Audit audit;

    Words(WorkerDatabase database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Whether anything was written; without that there is no line either. */
    boolean say(Reader by, String kind, long id, String action, Map<String, ?> what, IntSupplier writing) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            int written = writing.getAsInt();
            if (written > 0) {
                audit.record(AuditEntry.of(by, "activities." + action)
                        .about(kind, Long.toString(id))
                        .changed(Map.of(), what));
            }
            return written > 0;
        }));
    }

    /** Withdraws a row of an activity that was not withdrawn. */
    boolean withdraw(Reader by, String table, long matter, long row) {
        if (!table.matches("agenda|report|invitation|attendance|speech|result|grown|photo")) {
            throw new IllegalArgumentException(table);
        }
        return say(
                by,
                "matter",
                matter,
                "withdraw",
                Map.of("table", table, "row", row),
                () -> database.client()
                        .sql("update activities." + table
                                + " set withdrawn_at = now() where id = ? and matter_id = ? and withdrawn_at is null")
                        .params(row, matter)
                        .update());
    }
}
