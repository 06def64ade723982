package org.sunmao.app.front.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All mentions that stand for a file, by source, for whoever takes some of them out; and what was taken out of a file before. */
@Component
public class FileMembers {

    /** The most that are listed; of a larger file whole sources can be taken out. */
    public static final int MOST = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String MEMBERS = """
            select m.id, s.code, m.fields::text as fields, l.decided_by = 'person' as by_person,
                (select count(*) from resolution.payload_mention pm join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
                    join evidence.delivery d on d.id = r.delivery_id and d.active where pm.mention_id = m.id) as rows
            from resolution.link l
            join resolution.mention m on m.id = l.mention_id
            join evidence.source s on s.id = m.source_id
            where l.subject_id = ? and l.until_at is null
            order by s.rank, s.code, m.fields ->> 'name', m.id
            """;

    private static final String TAKEN_OUT = """
            select l.subject_id, coalesce(e.name, b.name) as name, min(d.at) as at
            from resolution.decision d
            join resolution.link_then l on l.mention_id = d.mention_id
            left join enterprises.enterprise e on e.id = l.subject_id
            left join places.building b on b.id = l.subject_id
            where d.kind = 'apart' and d.subject_id = :file and l.subject_id <> :file and d.at <= history.moment()
                and coalesce(e.id, b.id) is not null
                and not exists (select 1 from resolution.decision u where u.undoes = d.id and u.at <= history.moment())
            group by 1, 2 order by 3, 1
            """;

    private final WebDatabase database;

    FileMembers(WebDatabase database) {
        this.database = database;
    }

    /**
     * A mention that stands for the file.
     *
     * @param source code of its source
     * @param fields the identifying fields as the source writes them; not masked
     * @param byPerson whether a person decided so
     * @param rows how many rows that count say the same
     */
    public record Member(long mention, String source, Map<String, String> fields, boolean byPerson, long rows) {

        public Member {
            fields = Map.copyOf(fields);
        }
    }

    /** A file that mentions of another were taken out for. */
    public record TakenOut(long id, String name, OffsetDateTime at) {}

    /** All members, by source. */
    public List<Member> list(Scope scope, long subject) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(MEMBERS)
                        .param(subject)
                        .query((row, n) -> new Member(
                                row.getLong("id"),
                                row.getString("code"),
                                JSON.readValue(row.getString("fields"), FIELDS),
                                row.getBoolean("by_person"),
                                row.getLong("rows")))
                        .list());
    }

    /** The files that persons took out of this one, as far as they are open to the reader: its address offers the choice. */
    public List<TakenOut> takenOut(Scope scope, long subject) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(TAKEN_OUT)
                        .param("file", subject)
                        .query((row, n) -> new TakenOut(
                                row.getLong("subject_id"),
                                row.getString("name"),
                                row.getObject("at", OffsetDateTime.class)))
                        .list());
    }
}
