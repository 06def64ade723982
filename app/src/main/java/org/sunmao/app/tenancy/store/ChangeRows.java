package org.sunmao.app.tenancy.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.tenancy.UnitChange;
import org.sunmao.app.tenancy.UnitChange.Kind;
import org.sunmao.app.tenancy.UnitChange.Part;

/** What persons told of changes of units, as it was known at the reader's moment. */
final class ChangeRows {

    private static final String OF_BUILDING = """
            select c.id, c.kind, c.day, c.before, c.was, c.labels, c.areas, c.by_person, c.why, c.told_at,
                (select u.by_person from tenancy.unit_change u where u.undoes = c.id and u.told_at <= history.moment()) as undone_by
            from tenancy.unit_change c
            where c.building_id = ? and c.kind <> 'undo' and c.told_at <= history.moment()
                and (history.day() is null or c.day <= history.day())
            order by c.day desc, c.id desc
            """;

    private ChangeRows() {}

    static List<UnitChange> ofBuilding(JdbcClient jdbc, long building) {
        return jdbc.sql(OF_BUILDING)
                .param(building)
                .query((row, n) -> read(row))
                .list();
    }

    private static UnitChange read(ResultSet row) throws SQLException {
        String[] labels = (String[]) row.getArray("labels").getArray();
        @Nullable BigDecimal[] areas = (BigDecimal[]) row.getArray("areas").getArray();
        var after = new ArrayList<Part>();
        for (int i = 0; i < labels.length; i++) {
            after.add(new Part(labels[i], areas[i]));
        }
        return new UnitChange(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                List.of((Long[]) row.getArray("before").getArray()),
                List.of((String[]) row.getArray("was").getArray()),
                after,
                row.getString("by_person"),
                row.getString("why"),
                Objects.requireNonNull(row.getObject("told_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("undone_by"));
    }
}
