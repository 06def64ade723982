package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Reading;

/**
 * Tax of twelve months out of the published lattice, cell by cell as it stands there. Nothing is computed from cells but the sum of
 * published ones, so nothing is shown here that the lattice did not publish: no rest, no difference, no number of enterprises of a
 * withheld cell.
 */
final class PublishedTax {

    private static final String CELLS =
            "select last_month, level, place, total_fen, enterprises, suppressed from measures.tax_cell";

    private static final String OF_AREA =
            " where level = 'building' and place in (select b.id::text from places.building b where places.area_code(b.area_name) = :area)";

    private static final Figure WITHHELD = Figure.unknown("withheld");
    private static final Figure NOT_PUBLISHED = Figure.unknown("not-published");

    /** A cell of the lattice. */
    private record Cell(YearMonth month, String level, String place, Figure figure) {}

    private PublishedTax() {}

    private static List<Cell> cells(Reading reading, String condition, Map<String, ?> parameters) {
        return reading.client()
                .sql(CELLS + condition)
                .params(parameters)
                .query((row, n) -> {
                    BigDecimal total = row.getBigDecimal("total_fen");
                    BigDecimal enterprises = row.getBigDecimal("enterprises");
                    boolean shown = total != null && !row.getBoolean("suppressed");
                    return new Cell(
                            YearMonth.from(row.getObject("last_month", LocalDate.class)),
                            row.getString("level"),
                            row.getString("place"),
                            shown ? figure(total, enterprises) : WITHHELD);
                })
                .list();
    }

    private static Figure figure(BigDecimal total, @Nullable BigDecimal enterprises) {
        return Figure.of(total, enterprises == null ? Map.of() : Map.of("enterprises", enterprises));
    }

    static Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place) {
        Set<YearMonth> delivered = TaxWindows.delivered(reading);
        Map<YearMonth, List<Cell>> byMonth =
                whole(reading, place, "", Map.of()).stream().collect(Collectors.groupingBy(Cell::month));
        var figures = new HashMap<YearMonth, Figure>();
        byMonth.forEach((month, cells) -> {
            if (TaxTwelveMonths.missing(delivered, month).isEmpty()) {
                figures.put(month, together(cells));
            }
        });
        return figures;
    }

    /** The cell of the place; for a reader of some streets or buildings who asks for all, the cells that are open. */
    private static List<Cell> whole(
            Reading reading, MeasurePlace place, String condition, Map<String, Object> parameters) {
        var named = new HashMap<String, Object>(parameters);
        String level = place.level().word();
        if (place.level() == Level.DISTRICT && !reading.scope().district()) {
            level = reading.scope().regions().isEmpty() ? "building" : "street";
            named.put("level", level);
            return cells(reading, " where level = :level" + condition, named);
        }
        if (place.level() == Level.AREA) {
            // Nothing is published of an area; what is published of its buildings may be added up by everybody who sees
            // it.
            named.put("area", place.streetFilter());
            return cells(reading, OF_AREA + condition, named);
        }
        named.put("level", level);
        named.put("place", place.code());
        return cells(reading, " where level = :level and place = :place" + condition, named);
    }

    private static Figure together(List<Cell> cells) {
        if (cells.isEmpty()) {
            return NOT_PUBLISHED;
        }
        if (cells.size() == 1) {
            return cells.get(0).figure();
        }
        if (cells.stream().anyMatch(c -> !c.figure().isKnown())) {
            return WITHHELD;
        }
        BigDecimal total = cells.stream().map(c -> c.figure().known()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal enterprises =
                cells.stream().map(c -> c.figure().amount("enterprises")).reduce(BigDecimal.ZERO, BigDecimal::add);
        return figure(total, enterprises);
    }

    static Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        String inMonth = " and date_trunc('month', last_month) = :month";
        Map<String, Object> parameter = Map.of("month", month.atDay(1).atStartOfDay());
        Figure whole = together(whole(reading, place, inMonth, parameter));
        List<YearMonth> missing = TaxTwelveMonths.missing(TaxWindows.delivered(reading), month);
        var coverage = new Coverage("months", TaxTwelveMonths.MONTHS - missing.size(), TaxTwelveMonths.MONTHS);
        if (!missing.isEmpty()) {
            return new Finding(TaxTwelveMonths.incomplete(whole), 0, coverage, List.of(), List.of(), missing);
        }
        var parts = breakdowns(reading, place, month, inMonth, parameter);
        var leftOut = List.of(LeftOut.of("withheld", withheld(parts)));
        return new Finding(whole, whole.amount("enterprises").longValue(), coverage, leftOut, parts, missing);
    }

    private static List<Breakdown> breakdowns(
            Reading reading, MeasurePlace place, YearMonth month, String inMonth, Map<String, Object> parameter) {
        Map<String, Figure> cells =
                cells(reading, " where level in ('street', 'building')" + inMonth, parameter).stream()
                        .collect(Collectors.toMap(c -> c.level() + ":" + c.place(), Cell::figure));
        return Frame.of(reading, place, month)
                .breakdowns(
                        street -> cells.getOrDefault("street:" + street, NOT_PUBLISHED),
                        line -> cells.getOrDefault("building:" + line.id(), NOT_PUBLISHED),
                        (level, all) -> rest(place, cells.get(level.word() + ":none"), level, all));
    }

    /** What no place is named for is a cell of its own, published or withheld like every other. */
    private static Frame.Rest rest(MeasurePlace place, @Nullable Figure none, Level level, List<Part> parts) {
        boolean shownAsPart = parts.stream().anyMatch(p -> p.place().code().equals(MeasurePlace.NO_STREET));
        if (place.level() != Level.DISTRICT || none == null || level == Level.STREET && shownAsPart) {
            return Frame.Rest.NONE;
        }
        return new Frame.Rest(none.value(), none.isKnown() ? "not-present" : "not-present-withheld");
    }

    private static long withheld(List<Breakdown> breakdowns) {
        return breakdowns.stream()
                .flatMap(b -> b.parts().stream())
                .filter(p -> p.figure().equals(WITHHELD))
                .count();
    }
}
