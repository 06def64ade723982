package org.sunmao.app.vacancies.rent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/** The vacant units behind an asking rent, those that are left out, and buildings without a list. */
final class AskingRows {

    private static final Set<String> UNITS = Set.of(RowsWanted.COUNTED, "asking-not-said", "vacant-without-area");

    private static final String NO_LIST = """
            select b.id as key, b.id as building_id, b.name as building, null as unit_id, null as label,
                (select max(s.day) from tenancy.snapshot s where s.building_id = b.id and s.state = 'counts' and s.day <= :day) as newest
            from places.building b
            where b.id > :after and (:street = '' or places.lies(b.id, b.street_code, :street)) and (:building = 0 or b.id = :building)
                and not exists (select 1 from measures.speaking(cast(:days as date[])) s where s.building_id = b.id)
            order by b.id limit :size
            """;

    private AskingRows() {}

    /** @param units the units of the day, see {@link AskingRent} */
    static String sql(String units, RowsWanted wanted) {
        if (!UNITS.contains(wanted.reason())) {
            return NO_LIST;
        }
        String so = wanted.reason().equals(RowsWanted.COUNTED) ? "u.why is null" : "u.why = '" + wanted.reason() + "'";
        return """
                select u.unit_id as key, u.building_id, b.name as building, u.unit_id, n.label, u.area_sqm, u.fen
                from (%s) u join places.building b on b.id = u.building_id join places.unit n on n.id = u.unit_id
                where u.unit_id > :after and %s order by 1 limit :size
                """.formatted(units, so);
    }

    static RowPage list(StatementSpec asked, YearMonth month, RowsWanted wanted) {
        boolean units = UNITS.contains(wanted.reason());
        if (!units && !wanted.reason().equals("no-list")) {
            return new RowPage(List.of(), List.of(), null);
        }
        var keys = new ArrayList<Long>();
        List<List<Cell>> rows = new ArrayList<>(asked.param("after", wanted.afterId())
                .param("size", wanted.size() + 1)
                .param("day", Months.lastDay(month))
                .query((row, n) -> {
                    keys.add(row.getLong("key"));
                    return units ? unit(row) : List.of(building(row), Cell.styled(row.getString("newest"), "day"));
                })
                .list());
        @Nullable String next = null;
        if (rows.size() > wanted.size()) {
            rows.remove(wanted.size());
            next = keys.get(wanted.size() - 1).toString();
        }
        return new RowPage(
                units ? List.of("unit", "building", "area", "rent") : List.of("building", "newest-list"), rows, next);
    }

    private static Cell building(ResultSet row) throws SQLException {
        return Cell.link(row.getString("building"), "/buildings/B" + row.getLong("building_id"));
    }

    private static List<Cell> unit(ResultSet row) throws SQLException {
        return List.of(
                Cell.link(row.getString("label"), "/units/U" + row.getLong("unit_id")),
                building(row),
                Cell.styled(row.getBigDecimal("area_sqm"), "area"),
                Cell.styled(row.getBigDecimal("fen"), "rent"));
    }
}
