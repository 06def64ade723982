package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;

/** The buildings of a place in a month: which of them stand, and how large they are. */
final class Stock {

    /** A building stands from the year of its completion on, one whose year nobody says always; and from when until when told changes say. */
    static final String STANDS = standsOn("d.day");

    private static final String SQL =
            """
            select b.id, b.status, b.completion_year, b.office_area_sqm, %s as stands from places.building b where %s
            """.formatted(standsOn("cast(:day as date)"), Sql.within("b.id", "b.street_code"));

    static String standsOn(String day) {
        return """
                (coalesce(b.completion_year, 0) <= extract(year from %1$s) and (b.from_day is null or b.from_day <= %1$s)
                    and (b.until_day is null or b.until_day > %1$s))""".formatted(day);
    }

    /** One of them. */
    record One(
            boolean confirmed,
            @Nullable Integer completed,
            @Nullable BigDecimal officeSqm,
            boolean stands) {}

    private final Map<Long, One> buildings = new HashMap<>();

    static Stock of(Reading reading, MeasurePlace place, YearMonth month) {
        var stock = new Stock();
        reading.client()
                .sql(SQL)
                .param("day", Months.lastDay(month))
                .param("street", place.streetFilter())
                .param("building", place.buildingFilter())
                .query(row -> {
                    stock.buildings.put(
                            row.getLong("id"),
                            new One(
                                    row.getString("status").equals("confirmed"),
                                    row.getObject("completion_year", Integer.class),
                                    row.getBigDecimal("office_area_sqm"),
                                    row.getBoolean("stands")));
                });
        return stock;
    }

    One get(long building) {
        One one = buildings.get(building);
        if (one == null) {
            throw new IllegalStateException("not among the buildings of the place: " + building);
        }
        return one;
    }

    boolean stands(One one) {
        return one.stands();
    }

    long provisional() {
        return buildings.values().stream().filter(one -> !one.confirmed()).count();
    }

    long notCompleted() {
        return countConfirmed(one -> !stands(one));
    }

    long yearUnknown() {
        return countConfirmed(one -> one.completed() == null);
    }

    long standing() {
        return countConfirmed(this::stands);
    }

    /** How many confirmed buildings are so. */
    long countConfirmed(Predicate<One> so) {
        return buildings.values().stream().filter(One::confirmed).filter(so).count();
    }
}
