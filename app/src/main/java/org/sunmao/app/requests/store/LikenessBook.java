package org.sunmao.app.requests.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;

/** What each request is about, in tokens, so that those that are alike are found by an index. */
@Component
public class LikenessBook {

    private final WebDatabase web;
    private final WorkerDatabase worker;

    LikenessBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** Keeps the tokens of a request, once, in the caller's transaction. */
    public void keep(long matter, Collection<String> tokens) {
        worker.client()
                .sql("insert into requests.likeness (matter_id, tokens) values (?, ?) on conflict do nothing")
                .params(matter, tokens.toArray(String[]::new))
                .update();
    }

    /**
     * What a request shares with what was asked.
     *
     * @param shared tokens of both
     * @param pairs how many pairs of characters the request has
     * @param notions how many notions it has
     */
    public record Near(long matter, Set<String> shared, int pairs, int notions) {}

    /** Requests that share most with these; not yet within anybody's sight: only ids may be made of it, and read under a scope. */
    public List<Near> listNear(Scope scope, Collection<String> tokens, int most) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select matter_id, shared, pairs, notions from requests.alike(?, ?)")
                        .params(tokens.toArray(String[]::new), most)
                        .query((row, n) -> new Near(
                                row.getLong("matter_id"),
                                Set.of((String[]) row.getArray("shared").getArray()),
                                row.getInt("pairs"),
                                row.getInt("notions")))
                        .list());
    }
}
