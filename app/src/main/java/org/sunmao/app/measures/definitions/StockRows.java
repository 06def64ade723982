package org.sunmao.app.measures.definitions;

import static org.sunmao.app.measures.definitions.RowQuery.building;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/** The buildings behind the number of buildings and their office area, and those that are left out. */
final class StockRows {

    private static final String STANDS = Stock.standsOn("cast(:day as date)");
    private static final String CONFIRMED = "b.status = 'confirmed' and ";

    private static final RowQuery PROVISIONAL = buildings("b.status = 'provisional'");
    private static final RowQuery NOT_COMPLETED = buildings(CONFIRMED + "not " + STANDS);

    private static final Map<String, RowQuery> BUILDINGS = Map.of(
            RowsWanted.COUNTED,
            buildings(CONFIRMED + STANDS),
            "provisional-building",
            PROVISIONAL,
            "not-completed",
            NOT_COMPLETED,
            "completion-unknown",
            buildings(CONFIRMED + "b.completion_year is null"));

    private static final Map<String, RowQuery> OFFICE_AREA = Map.of(
            RowsWanted.COUNTED,
            buildings(CONFIRMED + STANDS + " and b.office_area_sqm is not null"),
            "no-office-area",
            buildings(CONFIRMED + STANDS + " and b.office_area_sqm is null"),
            "provisional-building",
            PROVISIONAL,
            "not-completed",
            NOT_COMPLETED);

    private static final Map<String, RowQuery> GRADES = Map.of(
            RowsWanted.COUNTED,
            buildings(CONFIRMED + STANDS + " and b.grade is not null and b.grade_standard is not null"),
            "grade-without-standard",
            buildings(CONFIRMED + STANDS + " and b.grade is not null and b.grade_standard is null"),
            "grade-not-told",
            buildings(CONFIRMED + STANDS + " and b.grade is null"),
            "provisional-building",
            PROVISIONAL,
            "not-completed",
            NOT_COMPLETED);

    private StockRows() {}

    private static RowQuery buildings(String so) {
        return new RowQuery(
                List.of("building", "code", "completed", "grade", "grade-standard", "office-area", "gross-area"),
                """
                select b.id as key, b.name as building, b.code, b.completion_year, b.grade, b.grade_standard, b.office_area_sqm, b.gross_area_sqm
                from places.building b where b.id > :after and %s and %s order by 1 limit :size
                """.formatted(so, Sql.within("b.id", "b.street_code")),
                row -> List.of(
                        building(row, "key", "building"),
                        Cell.text(row.getString("code")),
                        Cell.text(row.getString("completion_year")),
                        Cell.text(row.getString("grade")),
                        Cell.text(row.getString("grade_standard")),
                        Cell.styled(row.getBigDecimal("office_area_sqm"), "area"),
                        Cell.styled(row.getBigDecimal("gross_area_sqm"), "area")));
    }

    static RowPage ofBuildings(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(BUILDINGS, reading, place, month, wanted);
    }

    static RowPage ofCommercial(
            Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted, BigDecimal least) {
        String stands = CONFIRMED + STANDS + " and b.office_area_sqm ";
        var queries = new HashMap<>(OFFICE_AREA);
        queries.put(RowsWanted.COUNTED, buildings(stands + ">= " + least.toPlainString()));
        queries.put("below-threshold", buildings(stands + "< " + least.toPlainString()));
        return RowQuery.page(queries, reading, place, month, wanted);
    }

    static RowPage ofGrades(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(GRADES, reading, place, month, wanted);
    }

    static RowPage ofOfficeArea(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(OFFICE_AREA, reading, place, month, wanted);
    }
}
