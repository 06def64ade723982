package org.sunmao.app.requests.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** The tokens of requests that share most with these; not yet within anybody's sight: only ids may be made of it, and read under a scope. */
    public Map<Long, Set<String>> findNear(Scope scope, Collection<String> tokens, int most) {
        var near = new LinkedHashMap<Long, Set<String>>();
        web.read(
                        scope,
                        jdbc -> jdbc.sql("select matter_id, tokens from requests.alike(?, ?)")
                                .params(tokens.toArray(String[]::new), most)
                                .query((row, n) -> Map.entry(row.getLong("matter_id"), (String[])
                                        row.getArray("tokens").getArray()))
                                .list())
                .forEach(each -> near.put(each.getKey(), Set.copyOf(Arrays.asList(each.getValue()))));
        return near;
    }
}
