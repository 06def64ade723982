package org.sunmao.app.resolution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the mentions that count now: those with a good row in a delivery that was not withdrawn. */
@Component
class ActiveMentions {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String ALL = """
            with said as (
                select r.payload_id, min(d.data_date) as first_seen, max(d.data_date) as last_seen
                from evidence.row r join evidence.delivery d on d.id = r.delivery_id and d.active
                where r.kind = 'good' group by r.payload_id),
            active as (
                select pm.mention_id, min(pm.payload_id) as payload_id,
                    min(s.first_seen) as first_seen, max(s.last_seen) as last_seen
                from said s join resolution.payload_mention pm on pm.payload_id = s.payload_id
                where pm.kind = :kind group by pm.mention_id)
            """;

    private static final String SOME = """
            with active as (
                select w.id as mention_id, min(r.payload_id) as payload_id, min(r.data_date) as first_seen, max(r.data_date) as last_seen
                from unnest(:ids::bigint[]) as w (id)
                cross join lateral (
                    select pm.payload_id, d.data_date from resolution.payload_mention pm
                    join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
                    join evidence.delivery d on d.id = r.delivery_id and d.active
                    where pm.mention_id = w.id and pm.kind = :kind offset 0) r
                group by w.id)
            """;

    private static final String READ = """
            select m.id, encode(m.hash, 'hex') as key, s.code, s.kind, m.fields::text, l.subject_id,
                a.first_seen, a.last_seen
            from active a
            join resolution.mention m on m.id = a.mention_id
            join evidence.source s on s.id = m.source_id
            left join resolution.payload_mention b
                on :kind = 'enterprise' and b.payload_id = a.payload_id and b.kind = 'building'
            left join resolution.link l on l.mention_id = b.mention_id and l.until_at is null
            """;

    private final WorkerDatabase database;
    private final JsonMapper json;

    ActiveMentions(WorkerDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All of a kind. */
    List<ActiveMention> list(MentionKind kind) {
        return read(database.client().sql(ALL + READ), kind);
    }

    /** Those of these that count. */
    List<ActiveMention> list(MentionKind kind, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return read(database.client().sql(SOME + READ).param("ids", ids.toArray(Long[]::new)), kind);
    }

    /** The keys of these mentions, whether they count or not. */
    Set<String> keys(Collection<Long> ids) {
        return new HashSet<>(database.client()
                .sql("select encode(hash, 'hex') from resolution.mention where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    /**
     * What is known of a mention.
     *
     * @param id the database's number
     * @param founds whether it founds a subject
     * @param subject the subject that it stands for now; null where it stands for none
     * @param minted the subject id that was minted for it; null where none was
     * @param leads where that id leads; null where it leads nowhere
     */
    record Known(
            long id,
            boolean founds,
            @Nullable Long subject,
            @Nullable Long minted,
            @Nullable Long leads) {}

    /** By key, those of these that are known. */
    Map<String, Known> known(MentionKind kind, Collection<String> keys) {
        var found = new HashMap<String, Known>();
        database.client()
                .sql("""
                        select m.id, w.key, s.kind, jsonb_exists(m.fields, 'name') as named, l.subject_id, i.id as minted,
                            (select v.leads_to from resolution.identity_event v where v.subject_id = i.id order by v.id desc limit 1)
                                as leads
                        from unnest(?::text[]) as w (key)
                        join resolution.mention m on m.hash = decode(w.key, 'hex')
                        join evidence.source s on s.id = m.source_id
                        left join resolution.link l on l.mention_id = m.id and l.until_at is null
                        left join lateral (
                            select min(a.id) as id from resolution.anchor a where a.kind = ? and a.anchor_key = w.key) i on true
                        """)
                .param(keys.toArray(String[]::new))
                .param(kind.code())
                .query(row -> {
                    found.put(
                            row.getString("key"),
                            new Known(
                                    row.getLong("id"),
                                    LinkingRules.founds(kind, row.getString("kind"), row.getBoolean("named")),
                                    row.getObject("subject_id", Long.class),
                                    row.getObject("minted", Long.class),
                                    row.getObject("leads", Long.class)));
                });
        return found;
    }

    /** The subject that each of these mentions stands for now; those that stand for none are absent. */
    Map<String, Long> subjects(Collection<String> keys) {
        var found = new HashMap<String, Long>();
        database.client().sql("""
                        select encode(m.hash, 'hex') as key, l.subject_id from resolution.mention m
                        join resolution.link l on l.mention_id = m.id and l.until_at is null
                        where m.hash = any(?) and l.subject_id is not null
                        """).param(hashes(keys)).query(row -> {
            found.put(row.getString("key"), row.getLong("subject_id"));
        });
        return found;
    }

    private static byte[][] hashes(Collection<String> keys) {
        return keys.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    private List<ActiveMention> read(JdbcClient.StatementSpec statement, MentionKind kind) {
        return statement
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
