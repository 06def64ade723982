package org.sunmao.app.matters.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;

/** What matters are about, in tokens, so that those that are alike are found by an index. */
@Component
public class AlikeBook {

    private final WebDatabase web;
    private final WorkerDatabase worker;

    AlikeBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** Keeps the tokens of something with what they weigh together, once, in the caller's transaction. */
    public void keep(String kind, long ref, Set<String> tokens, double weight) {
        worker.client()
                .sql(
                        "insert into matters.likeness (kind, ref, tokens, weight) values (?, ?, ?, ?) on conflict do nothing")
                .params(kind, ref, tokens.toArray(String[]::new), weight)
                .update();
    }

    /**
     * What something shares with what was asked.
     *
     * @param shared tokens of both
     * @param weight what all tokens of the other weigh
     */
    public record Near(String kind, long ref, Set<String> shared, double weight) {}

    /** Those that share most with these; not yet within anybody's sight: only ids may be made of it, and read under a scope. */
    public List<Near> listNear(Scope scope, List<String> kinds, Collection<String> tokens, int most) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select kind, ref, shared, weight from matters.alike(?, ?, ?)")
                        .params(kinds.toArray(String[]::new), tokens.toArray(String[]::new), most)
                        .query((row, n) -> new Near(
                                row.getString("kind"),
                                row.getLong("ref"),
                                Set.of((String[]) row.getArray("shared").getArray()),
                                row.getDouble("weight")))
                        .list());
    }
}
