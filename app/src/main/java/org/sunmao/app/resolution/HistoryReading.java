package org.sunmao.app.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was known before, inside one transaction of the reader. */
final class HistoryReading {

    private static final int SHOWN = 8;

    private static final String SUBJECT_NAME = """
            left join resolution.identity i on i.id = l.subject_id
            left join resolution.mention a
                on a.hash = case when i.anchor_key ~ '^[0-9a-f]{64}$' then decode(i.anchor_key, 'hex') end
            """;

    private static final String EARLIER = """
            select o.id, o.fields::text as fields, o.first_seen, coalesce(l.zone, 'none') as zone, l.subject_id,
                coalesce(a.fields ->> 'name', '') as subject_name,
                exists (select 1 from resolution.decision d where d.mention_id = o.id and %s) as decided
            from resolution.mention m
            join resolution.mention o on o.name_key = m.name_key and o.fields ->> 'name' = m.fields ->> 'name' and o.source_id = m.source_id
                and o.kind = m.kind and o.id <> m.id
            left join resolution.link l on l.mention_id = o.id and l.until_at is null
            """.formatted(QueueSql.STANDING) + SUBJECT_NAME
            + " where m.id = ? order by o.first_seen desc, o.id desc limit " + SHOWN;

    private static final String FORMER =
            """
            select l.zone, l.subject_id, coalesce(a.fields ->> 'name', '') as subject_name, l.decided_by = 'person' as by_person,
                l.model, l.from_at, l.until_at
            from resolution.link l
            """ + SUBJECT_NAME + " where l.mention_id = ? and l.until_at is not null order by l.id desc limit " + SHOWN;

    private static final String SAME_NAME = """
             where d.mention_id <> :mention and d.kind <> 'undo' and d.mention_id = any (array(
                select o.id from resolution.mention m join resolution.mention o on o.name_key = m.name_key
                    and o.fields ->> 'name' = m.fields ->> 'name' and o.kind = m.kind
                where m.id = :mention))
             order by d.id desc limit
            """ + SHOWN;

    private final JdbcClient client;
    private final Function<String, Map<String, String>> fields;

    /** @param fields reads the fields of a mention as this reader may see them */
    HistoryReading(JdbcClient client, Function<String, Map<String, String>> fields) {
        this.client = client;
        this.fields = fields;
    }

    ReviewHistory read(long mentionId) {
        return new ReviewHistory(
                client.sql(EARLIER)
                        .param(mentionId)
                        .query((row, n) -> earlier(row))
                        .list(),
                ReviewDesk.decisions(client, SAME_NAME, Map.of("mention", mentionId)),
                client.sql(FORMER)
                        .param(mentionId)
                        .query((row, n) -> former(row))
                        .list());
    }

    private ReviewHistory.Earlier earlier(ResultSet row) throws SQLException {
        return new ReviewHistory.Earlier(
                row.getLong("id"),
                fields.apply(row.getString("fields")),
                moment(row, "first_seen"),
                row.getString("zone"),
                row.getObject("subject_id", Long.class),
                row.getString("subject_name"),
                row.getBoolean("decided"));
    }

    private static ReviewHistory.Former former(ResultSet row) throws SQLException {
        return new ReviewHistory.Former(
                row.getString("zone"),
                row.getObject("subject_id", Long.class),
                row.getString("subject_name"),
                row.getBoolean("by_person"),
                row.getString("model"),
                moment(row, "from_at"),
                moment(row, "until_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
