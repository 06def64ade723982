package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/**
 * What persons said of the units of buildings: two labels are one room, or what a source or a mention says of one room it says of another. The
 * words that stand are heard one after another in the order of their numbers, each about what those before it left. A word about a unit of a
 * building that is part of another now is about the unit of that label there.
 */
@Component
public class UnitWords {

    private static final String STANDING = """
            with recursive word as (
                select d.id, d.kind, d.mention_id, d.source_id, i.anchor_key as label, o.anchor_key as other,
                    split_part(i.anchor_key, '/', 1)::bigint as building
                from resolution.decision d
                join resolution.identity i on i.id = d.subject_id
                join resolution.identity o on o.id = d.other_id
                where d.kind in ('unit-merge', 'unit-apart')
                    and not exists (select 1 from resolution.decision u where u.undoes = d.id)),
            lead as (
                select distinct building as id, building as leads_to, 0 as steps from word
                union all
                select lead.id, v.leads_to, lead.steps + 1 from lead cross join lateral (
                    select e.leads_to from resolution.identity_event e where e.subject_id = lead.leads_to order by e.id desc limit 1) v
                where v.leads_to is not null and lead.steps < 50)
            select w.kind, w.mention_id, w.source_id, w.label, w.other, l.leads_to as living
            from word w cross join lateral (
                select leads_to from lead where lead.id = w.building order by steps desc limit 1) l
            order by w.id
            """;

    private final WorkerDatabase database;

    UnitWords(WorkerDatabase database) {
        this.database = database;
    }

    /**
     * A word that stands.
     *
     * @param from the label that is talked about, {@code floor/rooms}
     * @param to the label that is meant
     * @param mention whose rows it is about; null for all
     * @param source whose rows it is about; null for all
     */
    private record Word(
            String from,
            String to,
            @Nullable Long mention,
            @Nullable Integer source) {

        boolean isAbout(String label, int source, @Nullable Long mention) {
            return from.equals(label)
                    && (this.source == null || this.source == source)
                    && (this.mention == null || this.mention.equals(mention));
        }
    }

    /** The words that stand, by building. */
    public static final class Standing {
        private final Map<Long, List<Word>> words = new HashMap<>();

        private Standing() {}

        /** Whether nothing was said about this building. */
        public boolean isEmpty(long building) {
            return !words.containsKey(building);
        }

        /**
         * The label of the unit that a row means.
         *
         * @param label the label that it writes
         * @param source the row's source
         * @param mention the mention of whoever holds the unit by this row; null where it names nobody
         */
        public String meant(long building, String label, int source, @Nullable Long mention) {
            String meant = label;
            for (Word word : words.getOrDefault(building, List.of())) {
                if (word.isAbout(meant, source, mention)) {
                    meant = word.to();
                }
            }
            return meant;
        }
    }

    /** As the current transaction sees them. */
    public Standing standing() {
        var standing = new Standing();
        database.client().sql(STANDING).query(row -> {
            String label = unprefixed(row.getString("label"));
            String other = unprefixed(row.getString("other"));
            boolean merge = row.getString("kind").equals("unit-merge");
            standing.words
                    .computeIfAbsent(row.getLong("living"), any -> new ArrayList<>())
                    .add(new Word(
                            merge ? other : label,
                            merge ? label : other,
                            row.getObject("mention_id", Long.class),
                            row.getObject("source_id", Integer.class)));
        });
        return standing;
    }

    private static String unprefixed(String anchor) {
        return anchor.substring(anchor.indexOf('/') + 1);
    }
}
