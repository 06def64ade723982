package org.sunmao.app.resolution;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the mentions that count now: those with a good row in a delivery that was not withdrawn. */
@Component
class ActiveMentions {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final WorkerDatabase database;
    private final JsonMapper json;

    ActiveMentions(WorkerDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<ActiveMention> list(MentionKind kind) {
        return database.client()
                .sql("""
                        with active as (
                            select pm.mention_id, min(pm.payload_id) as payload_id
                            from resolution.payload_mention pm
                            where pm.kind = :kind and exists (select 1 from evidence.row r
                                join evidence.delivery d on d.id = r.delivery_id and d.active
                                where r.payload_id = pm.payload_id and r.kind = 'good')
                            group by pm.mention_id)
                        select m.id, encode(m.hash, 'hex') as key, s.code, s.kind, m.fields::text, l.subject_id
                        from active a
                        join resolution.mention m on m.id = a.mention_id
                        join evidence.source s on s.id = m.source_id
                        left join resolution.payload_mention b
                            on :kind = 'enterprise' and b.payload_id = a.payload_id and b.kind = 'building'
                        left join resolution.link l on l.mention_id = b.mention_id and l.until_at is null
                        """)
                .param("kind", kind.code())
                .query((row, n) -> new ActiveMention(
                        row.getLong("id"),
                        row.getString("key"),
                        row.getString("code"),
                        row.getString("kind"),
                        json.readValue(row.getString("fields"), FIELDS),
                        row.getObject("subject_id", Long.class)))
                .list();
    }
}
