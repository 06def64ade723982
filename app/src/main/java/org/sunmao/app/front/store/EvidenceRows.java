package org.sunmao.app.front.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as delivered. A caller names payloads that it found beside a value of a file that is open to the reader; rows of a source
 * that is not open are left out.
 */
@Component
public class EvidenceRows {

    private static final Set<String> SHEETED = Set.of("xlsx", "xls");
    private static final int MOST_PLACES = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ROWS = """
            select p.id, s.code, l.headers, l.mapping::text as mapping, p.cells, p.fields::text as fields,
                (select count(*) from evidence.row r join evidence.delivery_then d on d.id = r.delivery_id
                    where r.payload_id = p.id) as deliveries
            from evidence.payload p
            join evidence.source s on s.id = p.source_id
            join evidence.layout l on l.id = p.layout_id
            where p.id = any(?)
            """;

    private static final String PLACES = """
            select r.payload_id, d.id, d.file_name, d.format, r.sheet, r.row_number, d.data_date, d.arrived_at, d.active
            from unnest(?) wanted (id)
            cross join lateral (
                select r.payload_id, r.delivery_id, r.sheet, r.row_number from evidence.row r
                join evidence.delivery_then d on d.id = r.delivery_id
                where r.payload_id = wanted.id order by d.data_date desc, d.id desc, r.sheet, r.row_number limit ?) r
            join evidence.delivery_then d on d.id = r.delivery_id
            order by d.data_date desc, d.id desc, r.sheet, r.row_number
            """;

    private final WebDatabase database;

    EvidenceRows(WebDatabase database) {
        this.database = database;
    }

    /** Those of these rows that are open to the reader, in the order asked for. */
    public List<EvidenceRow> list(Scope scope, Collection<Long> payloads) {
        Long[] wanted = payloads.stream().distinct().toArray(Long[]::new);
        return database.read(scope, jdbc -> {
            Map<Long, List<EvidencePlace>> places = places(jdbc, wanted);
            Map<Long, EvidenceRow> rows = new HashMap<>();
            jdbc.sql(ROWS).param(wanted).query(row -> {
                EvidenceRow read = row(row, places);
                rows.put(read.payload(), read);
            });
            return List.of(wanted).stream()
                    .map(rows::get)
                    .filter(Objects::nonNull)
                    .toList();
        });
    }

    private static Map<Long, List<EvidencePlace>> places(JdbcClient jdbc, Long[] wanted) {
        Map<Long, List<EvidencePlace>> places = new HashMap<>();
        jdbc.sql(PLACES).param(wanted).param(MOST_PLACES).query(row -> {
            places.computeIfAbsent(row.getLong("payload_id"), any -> new ArrayList<>())
                    .add(new EvidencePlace(
                            row.getLong("id"),
                            row.getString("file_name"),
                            row.getInt("sheet") + 1,
                            SHEETED.contains(row.getString("format").toLowerCase(Locale.ROOT)),
                            row.getInt("row_number"),
                            row.getObject("data_date", LocalDate.class),
                            row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("active")));
        });
        return places;
    }

    private static EvidenceRow row(ResultSet row, Map<Long, List<EvidencePlace>> places) throws SQLException {
        long id = row.getLong("id");
        return new EvidenceRow(
                id, row.getString("code"), cells(row), places.getOrDefault(id, List.of()), row.getInt("deliveries"));
    }

    private static List<EvidenceCell> cells(ResultSet row) throws SQLException {
        String[] headers = (String[]) row.getArray("headers").getArray();
        String[] cells = (String[]) row.getArray("cells").getArray();
        JsonNode meanings = JSON.readTree(row.getString("mapping")).path("columns");
        JsonNode fields = JSON.readTree(row.getString("fields"));
        List<EvidenceCell> read = new ArrayList<>();
        for (int i = 0; i < Math.max(headers.length, cells.length); i++) {
            String header = i < headers.length ? Objects.requireNonNullElse(headers[i], "") : "";
            String text = i < cells.length ? Objects.requireNonNullElse(cells[i], "") : "";
            String field = meanings.path(header).asString(null);
            String value = field == null ? null : fields.path(field).asString(null);
            read.add(new EvidenceCell(header, text, field, value));
        }
        return read;
    }

    /**
     * The rows that say who holds or held a unit, newest first, at most a hundred; only of stays that are open to the reader.
     *
     * @param enterprise only stays of this enterprise; null for everybody's
     */
    public List<Long> payloadsOfUnit(Scope scope, long unit, @Nullable Long enterprise) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                        select payload, max(last_seen) from tenancy.spell s, unnest(s.payloads) payload
                        where s.unit_id = :unit and s.enterprise_id is not distinct from coalesce(:enterprise, s.enterprise_id)
                        group by payload order by 2 desc, 1 limit 100
                        """)
                        .param("unit", unit)
                        .param("enterprise", enterprise, java.sql.Types.BIGINT)
                        .query((row, n) -> row.getLong(1))
                        .list());
    }

    /** Rows of a mention, newest payload first, at most fifty; nothing for a mention of a source that is not open. */
    public List<Long> payloadsOfMention(Scope scope, long mention) {
        return database.read(
                scope, jdbc -> jdbc.sql("""
                        select payload_id from resolution.payload_mention where mention_id = ?
                        order by payload_id desc limit 50
                        """).param(mention).query(Long.class).list());
    }
}
