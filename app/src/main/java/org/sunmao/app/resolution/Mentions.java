package org.sunmao.app.resolution;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Source;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what rows mention, and knows whose files a delivery touches. */
@Component
public class Mentions {

    private final WorkerDatabase database;
    private final JsonMapper json;

    Mentions(WorkerDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Begins to record the mentions of one delivery, inside its transaction. */
    public MentionWriter open(Source source) {
        return new MentionWriter(database, json, source);
    }

    /** Marks the files of all subjects that the rows of this delivery speak of, so that they are derived again. */
    public void markDirty(long deliveryId) {
        markDirty(List.of(deliveryId));
    }

    /** As {@link #markDirty(long)}, for several deliveries. */
    void markDirty(Collection<Long> deliveries) {
        database.client()
                .sql("""
                        insert into resolution.dirty (subject_id)
                        select distinct l.subject_id from unnest(?::bigint[]) as d (id)
                        cross join lateral (
                            select r.payload_id from evidence.row r where r.delivery_id = d.id offset 0) r
                        cross join lateral (
                            select l.subject_id from resolution.payload_mention pm
                            join resolution.link l on l.mention_id = pm.mention_id and l.until_at is null
                            where pm.payload_id = r.payload_id and l.subject_id is not null offset 0) l
                        union
                        select (p.fields ->> 'subject')::bigint from unnest(?::bigint[]) as d (id)
                        join evidence.delivery v on v.id = d.id
                        join evidence.source s on s.id = v.source_id and s.code in ('rulings', 'answers')
                        join evidence.row r on r.delivery_id = d.id
                        join evidence.payload p on p.id = r.payload_id and p.fields ->> 'subject' is not null
                        order by 1
                        on conflict (subject_id) do update set marked = pg_current_xact_id()
                        """)
                .params(deliveries.toArray(Long[]::new), deliveries.toArray(Long[]::new))
                .update();
    }
}
