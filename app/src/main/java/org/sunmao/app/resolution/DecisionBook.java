package org.sunmao.app.resolution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.linkage.Constraint;

/** Persons' decisions that stand, as constraints for the linkage. */
@Component
class DecisionBook {

    private static final String WORDS = """
            select d.id, d.kind, encode(m.hash, 'hex') as key, coalesce(i.anchor_key, '') as other, coalesce(d.act, d.id) as act
            from resolution.decision d
            join resolution.mention m on m.id = d.mention_id and m.kind = ?
            left join resolution.identity i on i.id = d.subject_id and d.kind in ('link', 'not')
            where d.kind in ('link', 'not', 'new', 'same', 'apart', 'merge')
                and not exists (select 1 from resolution.decision u where u.undoes = d.id)
            order by d.id
            """;

    private static final String ROWS = """
            select w.key, s.kind, exists (
                select 1 from resolution.payload_mention pm
                join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
                join evidence.delivery d on d.id = r.delivery_id and d.active
                where pm.mention_id = m.id) as counts
            from unnest(?::text[]) as w (key)
            join resolution.mention m on m.hash = case when w.key ~ '^[0-9a-f]{64}$' then decode(w.key, 'hex') end
            join evidence.source s on s.id = m.source_id
            """;

    private final WorkerDatabase database;

    DecisionBook(WorkerDatabase database) {
        this.database = database;
    }

    /**
     * Decisions as the linkage is told them.
     *
     * @param constraints what holds
     * @param dependOnWhatCounts whether other constraints may follow from the same decisions when other mentions count
     */
    record Told(List<Constraint> constraints, boolean dependOnWhatCounts) {}

    /** What follows from the decisions that were not undone. */
    List<Constraint> constraints(MentionKind kind) {
        return told(kind).constraints();
    }

    /** As {@link #constraints}, with what they depend on. */
    Told told(MentionKind kind) {
        Ties ties = ties(kind);
        return new Told(ties.constraints(keys -> rows(kind, keys)), ties.dependOnWhatCounts());
    }

    /** What persons tied to each other. */
    Ties ties(MentionKind kind) {
        return new Ties(database.client()
                .sql(WORDS)
                .param(kind.code())
                .query((row, n) -> new Ties.Word(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("key"),
                        row.getString("other"),
                        row.getLong("act")))
                .list());
    }

    private Map<String, Ties.Row> rows(MentionKind kind, Collection<String> keys) {
        var rows = new HashMap<String, Ties.Row>();
        database.client()
                .sql(ROWS)
                .param(Set.copyOf(keys).toArray(String[]::new))
                .query(row -> {
                    rows.put(
                            row.getString("key"),
                            new Ties.Row(
                                    row.getBoolean("counts"),
                                    LinkingRules.foundsConfirmed(kind, row.getString("kind"))));
                });
        return rows;
    }
}
