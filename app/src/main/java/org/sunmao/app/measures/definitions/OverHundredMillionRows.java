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

/** The buildings over 100 million with the tax that the reader may see, and those of which nothing may be said or is known. */
final class OverHundredMillionRows {

    private static final String SUMS = """
            select t.building_id as key, b.name as building, t.total, t.enterprises
            from (%s) t join places.building b on b.id = t.building_id
            where t.building_id > :after and %s order by 1 limit :size
            """;

    private OverHundredMillionRows() {}

    static RowPage list(
            String sums, long threshold, Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(
                Map.of(
                        RowsWanted.COUNTED,
                        over(sums, threshold),
                        "tax-withheld",
                        names(SUMS.formatted(sums, "t.total is null")),
                        "retained-not-said",
                        names(SUMS.formatted(sums, "t.total is null")),
                        "no-tax-figure",
                        names("""
                                select b.id as key, b.name as building from places.building b
                                where b.id > :after and b.id not in (select t.building_id from (%s) t) and %s order by 1 limit :size
                                """.formatted(sums, Sql.within("b.id", "b.street_code")))),
                reading,
                place,
                month,
                wanted);
    }

    private static RowQuery over(String sums, long threshold) {
        return new RowQuery(
                List.of("building", "tax", "enterprises"),
                SUMS.formatted(sums, "t.total > " + threshold),
                row -> List.of(
                        building(row, "key", "building"),
                        Cell.styled(row.getBigDecimal("total"), "money"),
                        Cell.styled(row.getLong("enterprises"), "count")));
    }

    private static RowQuery names(String sql) {
        return new RowQuery(List.of("building"), sql, row -> List.of(building(row, "key", "building")));
    }
}
