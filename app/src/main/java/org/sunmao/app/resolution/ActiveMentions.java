package org.sunmao.app.resolution;

import java.time.LocalDate;
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
                        with said as (
                            select r.payload_id, min(d.data_date) as first_seen, max(d.data_date) as last_seen
                            from evidence.row r join evidence.delivery d on d.id = r.delivery_id and d.active
                            where r.kind = 'good' group by r.payload_id),
                        active as (
                            select pm.mention_id, min(pm.payload_id) as payload_id,
                                min(s.first_seen) as first_seen, max(s.last_seen) as last_seen
                            from said s join resolution.payload_mention pm on pm.payload_id = s.payload_id
                            where pm.kind = :kind group by pm.mention_id)
                        select m.id, encode(m.hash, 'hex') as key, s.code, s.kind, m.fields::text, l.subject_id,
                            a.first_seen, a.last_seen
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
                        row.getObject("first_seen", LocalDate.class),
                        row.getObject("last_seen", LocalDate.class),
                        row.getObject("subject_id", Long.class)))
                .list();
    }
}
