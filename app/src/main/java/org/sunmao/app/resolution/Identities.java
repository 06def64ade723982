package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/**
 * The identity ledger. Ids are minted once for an anchor and recorded; what is derived again finds the same ids. All methods join
 * the caller's transaction.
 */
@Component
public class Identities {

    private static final int BATCH = 10_000;

    private final WorkerDatabase database;

    Identities(WorkerDatabase database) {
        this.database = database;
    }

    /** Ids of the anchors of this kind that have one. */
    Map<String, Long> known(String kind) {
        var ids = new HashMap<String, Long>();
        database.client()
                .sql("select anchor_key, min(id) from resolution.anchor where kind = ? group by anchor_key")
                .param(kind)
                .query(row -> {
                    ids.put(row.getString(1), row.getLong(2));
                });
        return ids;
    }

    /** Mints an id for each anchor of this kind, in the order given, and returns them. None of them may have one already. */
    Map<String, Long> mint(String kind, Collection<String> anchorKeys) {
        var minted = new HashMap<String, Long>();
        if (anchorKeys.isEmpty()) {
            return minted;
        }
        List<Long> ids = database.client()
                .sql("select nextval('resolution.subject_id') from generate_series(1, ?)")
                .param(anchorKeys.size())
                .query(Long.class)
                .list();
        var rows = new ArrayList<@Nullable Object[]>(anchorKeys.size());
        int next = 0;
        for (String anchor : anchorKeys) {
            long id = ids.get(next++);
            minted.put(anchor, id);
            rows.add(new Object[] {id, kind, anchor});
        }
        database.copyIn("resolution.identity", List.of("id", "kind", "anchor_key"), rows);
        return minted;
    }

    /**
     * Ids of units: those that the ledger has, and new ones for the rest.
     *
     * @param keys building id and unit label as {@code 12/8/801}; sorted order is the order of minting
     */
    public Map<String, Long> unitIds(Collection<String> keys) {
        var found = new HashMap<String, Long>();
        var wanted = keys.stream().distinct().sorted().toList();
        for (int from = 0; from < wanted.size(); from += BATCH) {
            var part = wanted.subList(from, Math.min(from + BATCH, wanted.size()));
            database.client()
                    .sql("select anchor_key, id from resolution.identity where kind = 'unit' and anchor_key = any(?)")
                    .param(part.toArray(String[]::new))
                    .query(row -> {
                        found.put(row.getString(1), row.getLong(2));
                    });
        }
        found.putAll(
                mint("unit", wanted.stream().filter(k -> !found.containsKey(k)).toList()));
        return found;
    }
}
