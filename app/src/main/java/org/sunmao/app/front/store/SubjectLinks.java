package org.sunmao.app.front.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.resolution.ReasonLine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which mentions speak of a subject, as far as their sources are open to the reader. */
@Component
public class SubjectLinks {

    /** The most that are listed. */
    public static final int MOST = 60;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String LINKS = """
            select * from (select m.id, s.code, s.rank, m.fields::text as fields, l.zone, l.bits, l.probability, l.decided_by, l.model, l.from_at,
                l.reasons::text as reasons,
                (select count(*) from resolution.payload_mention pm join evidence.row r on r.payload_id = pm.payload_id
                 join evidence.delivery_then d on d.id = r.delivery_id where pm.mention_id = m.id) as rows
            from resolution.link_then l
            join resolution.mention m on m.id = l.mention_id
            join evidence.source s on s.id = m.source_id
            where l.subject_id = :subject and (:mentions::bigint[] is null or m.id = any(:mentions))
            ) said
            where said.rows > 0 or history.at() is null and history.day() is null
            order by said.rank, said.code, said.id limit :most
            """;

    private final WebDatabase database;

    SubjectLinks(WebDatabase database) {
        this.database = database;
    }

    /** The links that hold now, at most sixty, by source. */
    public List<SubjectLink> list(Scope scope, long subject) {
        return list(scope, subject, null);
    }

    /** Those of these mentions that speak of the subject now, at most sixty. */
    public List<SubjectLink> find(Scope scope, long subject, Collection<Long> mentions) {
        return mentions.isEmpty() ? List.of() : list(scope, subject, mentions.toArray(Long[]::new));
    }

    private List<SubjectLink> list(Scope scope, long subject, Long @Nullable [] mentions) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(LINKS)
                        .param("subject", subject)
                        .param("mentions", mentions, Types.ARRAY)
                        .param("most", MOST)
                        .query((row, n) -> link(row, scope))
                        .list());
    }

    private static SubjectLink link(ResultSet row, Scope scope) throws SQLException {
        return new SubjectLink(
                row.getLong("id"),
                row.getString("code"),
                JSON.readValue(row.getString("fields"), FIELDS),
                row.getString("zone"),
                row.getDouble("bits"),
                row.getDouble("probability"),
                row.getString("decided_by").equals("person"),
                row.getString("model"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getLong("rows"),
                ReasonLine.read(row.getString("reasons"), scope));
    }
}
