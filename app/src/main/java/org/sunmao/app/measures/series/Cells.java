package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Months;

/**
 * The published lattice of tax, cell by cell.
 *
 * @param months the windows that have cells
 */
record Cells(SortedMap<YearMonth, Window> months) {

    private static final String DISTRICT = "district:";
    private static final String STREET = "street:";

    /** A cell; without a total where it is withheld. */
    record Cell(
            @Nullable BigDecimal total,
            @Nullable BigDecimal enterprises,
            @Nullable String street) {}

    /**
     * The cells of one window.
     *
     * @param cells {@code level:place} to cell; of buildings only the one of no name
     * @param buildings id to cell
     * @param streets codes of the streets in which buildings have cells
     */
    record Window(Map<String, Cell> cells, Map<Long, Cell> buildings, Set<String> streets) {}

    static Cells read(JdbcClient client) {
        var months = new TreeMap<YearMonth, Window>();
        client.sql(
                        "select last_month, level, place, street_code, total_fen, enterprises, suppressed from measures.tax_cell")
                .query(row -> {
                    Window window = months.computeIfAbsent(
                            YearMonth.from(row.getObject("last_month", java.time.LocalDate.class)),
                            any -> new Window(new HashMap<>(), new HashMap<>(), new HashSet<>()));
                    String level = row.getString("level");
                    String street = row.getString("street_code");
                    boolean told = !row.getBoolean("suppressed");
                    var cell = new Cell(
                            told ? row.getBigDecimal("total_fen") : null,
                            told ? row.getBigDecimal("enterprises") : null,
                            street);
                    String place = row.getString("place");
                    if (level.equals("building") && !place.equals(MeasurePlace.NO_STREET)) {
                        window.buildings().put(Long.valueOf(place), cell);
                    } else {
                        window.cells().put(level + ":" + place, cell);
                    }
                    if (level.equals("building") && street != null) {
                        window.streets().add(street);
                    }
                });
        return new Cells(months);
    }

    private static final Window CLOSED = new Window(Map.of(), Map.of(), Set.of());

    /** The cells of a month up to a day, null for all: a month is not known before it is over. */
    Window window(YearMonth month, @Nullable Integer day) {
        return isOver(month, day) ? months.getOrDefault(month, CLOSED) : CLOSED;
    }

    private static boolean isOver(YearMonth month, @Nullable Integer day) {
        return day == null || Days.last(month) <= day;
    }

    /** The first and the last month that some cell is open of to this reader, up to a day. */
    Optional<Months> range(Scope scope, @Nullable Integer day) {
        YearMonth first = null;
        YearMonth last = null;
        for (var each : months.entrySet()) {
            if (isOver(each.getKey(), day) && opens(scope, each.getValue())) {
                first = first == null ? each.getKey() : first;
                last = each.getKey();
            }
        }
        return first == null || last == null ? Optional.empty() : Optional.of(new Months(first, last));
    }

    /**
     * The months that tax was delivered for, as everybody may know who is signed in, or of which the reader may know anyhow.
     *
     * @param first the first month with cells
     * @param runs of each month from then on how many delivered months in a row end with it
     */
    record Delivered(YearMonth first, int[] runs) {

        private static final Delivered NONE = new Delivered(YearMonth.of(1, 1), new int[0]);

        /** Whether these months were delivered by a day, so many of them up to this one: a month is not known before it is over. */
        boolean by(@Nullable Integer day, YearMonth until, int many) {
            long at = first.until(until, ChronoUnit.MONTHS);
            return at >= 0 && at < runs.length && runs[(int) at] >= many && isOver(until, day);
        }
    }

    Delivered delivered(Scope scope) {
        if (months.isEmpty()) {
            return Delivered.NONE;
        }
        YearMonth first = months.firstKey();
        int[] runs = new int[Math.toIntExact(first.until(months.lastKey(), ChronoUnit.MONTHS)) + 1];
        months.forEach((month, window) -> {
            int at = (int) first.until(month, ChronoUnit.MONTHS);
            if (!scope.person().isEmpty() && window.cells().containsKey(DISTRICT) || opens(scope, window)) {
                runs[at] = 1 + (at > 0 ? runs[at - 1] : 0);
            }
        });
        return new Delivered(first, runs);
    }

    private static boolean opens(Scope scope, Window window) {
        if (scope.tax() == TaxSight.NONE) {
            return false;
        }
        return scope.district()
                || scope.regions().stream()
                        .anyMatch(r ->
                                window.streets().contains(r) || window.cells().containsKey("street:" + r))
                || scope.buildings().stream().anyMatch(b -> window.buildings().containsKey(b));
    }

    /** The cell of a street, of the district, or of what no building is named for, where it is open to this reader; null where there is none. */
    static @Nullable Cell find(Scope scope, Window window, MeasurePlace.Level level, String place) {
        if (level == MeasurePlace.Level.BUILDING && !place.equals(MeasurePlace.NO_STREET)) {
            return find(scope, window, Long.parseLong(place));
        }
        Cell cell =
                window.cells().get(level == MeasurePlace.Level.STREET ? STREET + place : level.word() + ":" + place);
        boolean open = scope.district()
                || level == MeasurePlace.Level.STREET && scope.regions().contains(place);
        return open && scope.tax() != TaxSight.NONE ? cell : null;
    }

    /** The cell of a building, where it is open to this reader; null where there is none. */
    static @Nullable Cell find(Scope scope, Window window, long building) {
        Cell cell = window.buildings().get(building);
        if (cell == null || scope.tax() == TaxSight.NONE) {
            return null;
        }
        boolean open = scope.district()
                || scope.buildings().contains(building)
                || cell.street() != null && scope.regions().contains(cell.street());
        return open ? cell : null;
    }

    long bytes() {
        return months.values().stream()
                .mapToLong(w -> 180L * (w.cells().size() + w.buildings().size()))
                .sum();
    }
}
