package org.sunmao.benchmarks.truth;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.SourceSheet;
import org.sunmao.benchmarks.truth.RowFound.Linked;
import org.sunmao.sample.SampleDistrict;
import org.sunmao.sample.SampleFile;

/** Reads what the platform made of a district's rows, by file, sheet and row as the truth names them. */
final class FoundRows {

    private static final String ROWS = """
            select s.code, s.kind, d.file_name, d.data_date, r.sheet, r.row_number, r.payload_id,
                le.mention_id as e_mention, le.zone as e_zone, le.subject_id as e_subject,
                coalesce(e.status = 'confirmed', false) as e_confirmed,
                lb.mention_id as b_mention, lb.zone as b_zone, lb.subject_id as b_subject,
                coalesce(b.status = 'confirmed', false) as b_confirmed
            from evidence.row r
            join evidence.delivery d on d.id = r.delivery_id and d.active
            join evidence.source s on s.id = d.source_id
            left join resolution.payload_mention me on me.payload_id = r.payload_id and me.kind = 'enterprise'
            left join resolution.link le on le.mention_id = me.mention_id and le.until_at is null
            left join enterprises.enterprise e on e.id = le.subject_id
            left join resolution.payload_mention mb on mb.payload_id = r.payload_id and mb.kind = 'building'
            left join resolution.link lb on lb.mention_id = mb.mention_id and lb.until_at is null
            left join places.building b on b.id = lb.subject_id
            where r.kind = 'good'
            """;

    private static final String UNITS = """
            select distinct p.payload, u.floor_label || '/' || u.label as unit
            from tenancy.spell s cross join unnest(s.payloads) p (payload) join places.unit u on u.id = s.unit_id
            """;

    private record FileKey(String source, String name, LocalDate date) {}

    private record RowKey(String file, String sheet, int number) {}

    private final JdbcClient sql;
    private final Map<RowKey, RowFound> rows = new HashMap<>();

    FoundRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was made of this row, null when it was refused or never read. */
    @Nullable
    RowFound find(TruthFiles.Row row) {
        return rows.get(new RowKey(row.file(), row.sheet(), row.number()));
    }

    /** Reads everything; {@code folder} is where the district lies. */
    FoundRows read(SampleDistrict district, Path folder) {
        Map<FileKey, Map<Integer, String>> sheets = new HashMap<>();
        Map<FileKey, String> paths = new HashMap<>();
        for (SampleFile file : district.files()) {
            var key = new FileKey(file.sourceCode(), file.path().getFileName().toString(), file.dataDate());
            sheets.put(key, sheets(file.path()));
            paths.put(key, folder.relativize(file.path()).toString().replace('\\', '/'));
        }
        Map<Long, String> units = units();
        sql.sql(ROWS).query(r -> {
            var file = new FileKey(
                    r.getString("code"), r.getString("file_name"), r.getObject("data_date", LocalDate.class));
            String path = paths.get(file);
            String sheet = sheets.getOrDefault(file, Map.of()).get(r.getInt("sheet"));
            if (path != null && sheet != null) {
                rows.put(new RowKey(path, sheet, r.getInt("row_number")), row(r, units));
            }
        });
        return this;
    }

    /** Number to name of each sheet; text files have one, which the truth leaves without a name. */
    private static Map<Integer, String> sheets(Path path) {
        var names = new HashMap<Integer, String>();
        try (var file = SourceFiles.open(path, path.getFileName().toString())) {
            for (SourceSheet sheet : file.sheets()) {
                names.put(sheet.index(), file.charset() == null ? sheet.name() : "");
            }
        }
        return names;
    }

    private Map<Long, String> units() {
        var units = new HashMap<Long, String>();
        sql.sql(UNITS).query(r -> {
            units.put(r.getLong("payload"), r.getString("unit"));
        });
        return units;
    }

    private static RowFound row(ResultSet r, Map<Long, String> units) throws SQLException {
        long payload = r.getLong("payload_id");
        return new RowFound(r.getString("kind"), payload, linked(r, "e_"), linked(r, "b_"), units.get(payload));
    }

    private static @Nullable Linked linked(ResultSet r, String prefix) throws SQLException {
        Long mention = r.getObject(prefix + "mention", Long.class);
        if (mention == null) {
            return null;
        }
        return new Linked(
                mention,
                r.getString(prefix + "zone"),
                r.getObject(prefix + "subject", Long.class),
                r.getBoolean(prefix + "confirmed"));
    }
}
