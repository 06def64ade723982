package org.sunmao.app.measures.definitions;

import static org.sunmao.app.measures.definitions.RowQuery.building;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/** The buildings behind tax per m², and those that it leaves out. */
final class TaxPerSqmRows {

    private static final String NO_FIGURE = """
            select b.id as key, b.name, null::bigint as total, null::numeric as area from places.building b
            where b.id > :after and b.id not in (select s.building_id from (%s) s) and %s order by 1 limit :size
            """;

    private TaxPerSqmRows() {}

    static RowPage list(String sums, Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(
                Map.of(
                        RowsWanted.COUNTED,
                        buildings(sums, "s.total is not null and s.area is not null"),
                        "tax-withheld",
                        buildings(sums, "s.total is null"),
                        "no-area-below",
                        buildings(sums, "s.total is not null and s.area is null"),
                        "no-tax-figure",
                        rows(NO_FIGURE.formatted(sums, Sql.within("b.id", "b.street_code")))),
                reading,
                place,
                month,
                wanted);
    }

    private static RowQuery buildings(String sums, String so) {
        return rows("select s.building_id as key, s.name, s.total, s.area from (" + sums + ") s where " + so
                + " and s.building_id > :after order by 1 limit :size");
    }

    private static RowQuery rows(String sql) {
        return new RowQuery(
                List.of("building", "tax", "area"),
                sql,
                row -> List.of(
                        building(row, "key", "name"),
                        Cell.styled(row.getBigDecimal("total"), "money"),
                        Cell.styled(row.getBigDecimal("area"), "area")));
    }
}
