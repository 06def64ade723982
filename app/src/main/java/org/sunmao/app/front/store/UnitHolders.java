package org.sunmao.app.front.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Who said what of a unit: by source and by the holder as that source writes it. */
@Component
public class UnitHolders {

    private static final String SAID = """
            select src.id as source_id, src.code, pm.mention_id, m.fields ->> 'name' as name, count(distinct p.id) as rows,
                min(s.first_seen) as first_seen, max(s.last_seen) as last_seen,
                array_agg(distinct concat_ws(' ', p.fields ->> 'floor', p.fields ->> 'room')) as written
            from tenancy.spell s
            cross join unnest(s.payloads) as said (payload)
            join evidence.payload p on p.id = said.payload
            join evidence.source src on src.id = s.source_id
            left join resolution.payload_mention pm on pm.payload_id = p.id and pm.kind = 'enterprise'
            left join resolution.mention m on m.id = pm.mention_id
            where s.unit_id = ?
            group by 1, 2, 3, 4 order by 2, 6, 4, 3
            """;

    private final WebDatabase database;

    UnitHolders(WebDatabase database) {
        this.database = database;
    }

    /**
     * What one source says of one holder of the unit.
     *
     * @param mention the holder as the source writes it; null where the rows name nobody, such as those that call the unit vacant
     * @param name its name, null where there is none
     * @param written the unit as these rows write it
     */
    public record Said(
            int sourceId,
            String source,
            @Nullable Long mention,
            @Nullable String name,
            long rows,
            LocalDate firstSeen,
            LocalDate lastSeen,
            List<String> written) {

        public Said {
            written = List.copyOf(written);
        }
    }

    /** As far as it is open to the reader. */
    public List<Said> list(Scope scope, long unit) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(SAID)
                        .param(unit)
                        .query((row, n) -> new Said(
                                row.getInt("source_id"),
                                row.getString("code"),
                                row.getObject("mention_id", Long.class),
                                row.getString("name"),
                                row.getLong("rows"),
                                row.getObject("first_seen", LocalDate.class),
                                row.getObject("last_seen", LocalDate.class),
                                List.of((String[]) row.getArray("written").getArray())))
                        .list());
    }
}
