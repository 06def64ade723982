package org.sunmao.app.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.intake.IntakeRights;

/** The sources as their own people and the office see them. */
@Component
public class IntakeSources {

    private final WebDatabase database;

    IntakeSources(WebDatabase database) {
        this.database = database;
    }

    /** The reader's sources, by kind and code. */
    public List<SourceLine> list(IntakeRights rights) {
        return database.read(
                rights.scope(),
                jdbc -> jdbc.sql("""
                        select s.*, d.counting, d.withdrawn, d.last_date, d.last_arrival,
                            (select n.rows_good from evidence.delivery n where n.source_id = s.id and n.active
                             order by n.data_date desc, n.id desc limit 1) as last_rows
                        from evidence.source s cross join lateral (
                            select count(*) filter (where active) as counting,
                                   count(*) filter (where not active) as withdrawn,
                                   max(data_date) filter (where active) as last_date,
                                   max(arrived_at) as last_arrival
                            from evidence.delivery where source_id = s.id) d
                        where :all or s.code = any(:codes)
                        order by array_position(array['buildings', 'register', 'tenants', 'tax', 'places'], s.kind), s.code
                        """)
                        .param("all", rights.all())
                        .param("codes", rights.codes().toArray(String[]::new))
                        .query(IntakeSources::read)
                        .list());
    }

    private static SourceLine read(ResultSet row, int n) throws SQLException {
        return new SourceLine(
                row.getString("code"),
                row.getString("kind"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("department_zh"),
                row.getString("department_en"),
                row.getString("secrecy"),
                row.getObject("cadence_days", Integer.class),
                row.getInt("counting"),
                row.getInt("withdrawn"),
                row.getObject("last_date", LocalDate.class),
                instant(row, "last_arrival"),
                row.getObject("last_rows", Integer.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
