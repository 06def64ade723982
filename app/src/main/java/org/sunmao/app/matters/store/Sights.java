package org.sunmao.app.matters.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.MatterKind;

/** Tells the database who sees which matters, as the kinds declare it. */
@Component
public class Sights {

    private final WorkerDatabase database;

    Sights(WorkerDatabase database) {
        this.database = database;
    }

    /** Keeps what these kinds declare, and nothing of kinds that are gone. */
    public void keep(List<MatterKind> kinds) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (MatterKind kind : kinds) {
            for (MatterKind.Seen seen : kind.sights()) {
                rows.add(new Object[] {
                    kind.code(),
                    seen.role().word(),
                    seen.sight().word(),
                    seen.audience().ordinal()
                });
            }
        }
        database.doInTransaction(() -> {
            // Of two servers that start at once one waits.
            database.client()
                    .sql("lock table matters.sight in share row exclusive mode")
                    .update();
            database.client().sql("delete from matters.sight").update();
            database.copyIn("matters.sight", List.of("kind", "role", "sight", "audience"), rows);
        });
    }
}
