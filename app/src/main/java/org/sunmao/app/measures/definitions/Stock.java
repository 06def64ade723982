package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;

/** The buildings of a place in a month: which of them stand, and how large they are. */
final class Stock {

    /** A building stands from the year of its completion on; one whose year nobody says stands. */
    static final String STANDS = "coalesce(b.completion_year, 0) <= extract(year from d.day)";

    private static final String SQL = """
            select b.id, b.status, b.completion_year, b.office_area_sqm from places.building b where %s
            """.formatted(Sql.within("b.id", "b.street_code"));

    /** One of them. */
    record One(
            boolean confirmed,
            @Nullable Integer completed,
            @Nullable BigDecimal officeSqm) {

        boolean standsIn(int year) {
            return completed == null || completed <= year;
        }
    }

    private final Map<Long, One> buildings = new HashMap<>();
    private final int year;

    private Stock(int year) {
        this.year = year;
    }

    static Stock of(Reading reading, MeasurePlace place, YearMonth month) {
        var stock = new Stock(month.getYear());
        reading.client()
                .sql(SQL)
                .param("street", place.streetFilter())
                .param("building", place.buildingFilter())
                .query(row -> {
                    stock.buildings.put(
                            row.getLong("id"),
                            new One(
                                    row.getString("status").equals("confirmed"),
                                    row.getObject("completion_year", Integer.class),
                                    row.getBigDecimal("office_area_sqm")));
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
        return one.standsIn(year);
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
