package org.sunmao.app.matters.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/**
 * A measure of what is done on the platform: rows that a room keeps, each of a day, counted or added up. Both clocks hold: a row counts from the day on
 * which it happened, and as far as it had been recorded at the moment whose knowledge is asked for. Rows are read under row-level security, so that
 * everybody counts what he sees; whose role sees none of these matters is told so, and no 0.
 *
 * <p>The rows are a query with these columns: {@code key} (a number of its own), {@code day}, {@code until} (the first day on which it stands no more;
 * null for what only happens), {@code known_at}, {@code gone_at} (when it was withdrawn; null), {@code street} and {@code building_id} (null where there
 * is none), {@code amount}, {@code why} (null, or the code of what is left out), {@code name} and {@code href}.
 */
public final class WorkMeasure implements Measure {

    private static final String NO_WORK = "no-work";
    private static final String NOT_OPEN = "work-not-open";

    private final Definition definition;
    private final Over over;
    private final List<String> kinds;
    private final WorkRows rows;

    private WorkMeasure(Definition definition, Over over, List<String> kinds, WorkRows rows) {
        this.definition = definition;
        this.over = over;
        this.kinds = kinds;
        this.rows = rows;
    }

    /**
     * A measure.
     *
     * @param kinds the kinds of matters whose rows they are: of which the reader's role sees none, he is told nothing
     * @param rows the query; it may ask {@code history.moment()} and {@code history.day()}
     */
    public static WorkMeasure of(String id, MeasureUnit unit, Over over, List<String> kinds, String rows) {
        var definition = new Definition(id, 1, unit, List.of("platform"), List.of())
                .unknownFor(NO_WORK, NOT_OPEN)
                .asLive();
        return new WorkMeasure(definition, over, List.copyOf(kinds), new WorkRows(over, unit, rows));
    }

    /** The kinds of matters whose rows it counts. */
    public List<String> kinds() {
        return kinds;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public boolean isTried() {
        return false;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        LocalDate today = LocalDate.now(MatterTime.ZONE);
        return isOpen(reading)
                ? first(reading)
                        .map(first ->
                                new Months(YearMonth.from(first), YearMonth.from(first.isAfter(today) ? first : today)))
                : Optional.empty();
    }

    private boolean isOpen(Reading reading) {
        return reading.client()
                .sql(
                        "select exists (select 1 from matters.sight s where s.kind = any (:kinds) and s.role = access.own_role())")
                .param("kinds", kinds.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** The day of the earliest row that had been recorded. */
    private Optional<LocalDate> first(Reading reading) {
        return reading.client()
                .sql(rows.first())
                .query((row, n) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
                .single();
    }

    /** Why nothing is known for the month; null where something is. */
    private @Nullable Figure unknown(Reading reading, YearMonth month) {
        if (!isOpen(reading)) {
            return Figure.unknown(NOT_OPEN);
        }
        return first(reading).filter(day -> !day.isAfter(Months.lastDay(month))).isPresent()
                ? null
                : Figure.unknown(NO_WORK);
    }

    static StatementSpec at(StatementSpec statement, MeasurePlace place, List<YearMonth> months) {
        String days =
                months.stream().map(Months::lastDay).map(LocalDate::toString).collect(Collectors.joining(","));
        return statement
                .param("days", "{" + days + "}")
                .param("street", place.streetFilter())
                .param("building", place.buildingFilter());
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        if (!isOpen(reading)) {
            return figures;
        }
        boolean whole = place.level() == MeasurePlace.Level.DISTRICT;
        at(reading.client().sql(rows.byMonth(whole)), place, months).query(row -> {
            LocalDate day = row.getObject("day", LocalDate.class);
            LocalDate first = row.getObject("first", LocalDate.class);
            if (first != null && !first.isAfter(day)) {
                figures.put(YearMonth.from(day), Figure.of(row.getBigDecimal("amount"), Map.of()));
            }
        });
        return figures;
    }

    /** What was added up in one place. */
    private static final class Sum {
        final String zh;
        final String en;
        BigDecimal amount = BigDecimal.ZERO;

        Sum(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Figure unknown = unknown(reading, month);
        if (unknown != null) {
            return new Finding(unknown, 0, new Coverage("platform", 0, 0), List.of(), List.of(), List.of());
        }
        var streets = new LinkedHashMap<String, Sum>();
        var buildings = new LinkedHashMap<Long, Sum>();
        var left = new LinkedHashMap<String, Long>();
        var whole = new Sum("", "");
        long[] counted = {0};
        at(reading.client().sql(rows.byPlace()), place, List.of(month)).query(row -> {
            String why = row.getString("why");
            long number = row.getLong("rows");
            if (why != null) {
                left.merge(why, number, Long::sum);
                return;
            }
            BigDecimal amount = row.getBigDecimal("amount");
            counted[0] += number;
            whole.amount = whole.amount.add(amount);
            String zh = row.getString("street_zh");
            String en = row.getString("street_en");
            Sum street = streets.computeIfAbsent(row.getString("street"), code -> new Sum(zh, en));
            street.amount = street.amount.add(amount);
            Long building = row.getObject("building_id", Long.class);
            if (building != null) {
                String name = row.getString("building");
                Sum sum = buildings.computeIfAbsent(building, id -> new Sum(name, name));
                sum.amount = sum.amount.add(amount);
            }
        });
        return new Finding(
                Figure.of(whole.amount, Map.of()),
                counted[0],
                new Coverage("platform", counted[0], counted[0]),
                left.entrySet().stream()
                        .map(e -> LeftOut.of(e.getKey(), e.getValue()))
                        .toList(),
                WorkParts.of(
                        place,
                        whole.amount,
                        parts(streets, MeasurePlace::street),
                        parts(buildings, MeasurePlace::building)),
                List.of());
    }

    private static <K> List<WorkParts.Line> parts(
            Map<K, Sum> sums, java.util.function.Function<K, MeasurePlace> place) {
        var lines = new ArrayList<WorkParts.Line>();
        sums.forEach((key, sum) -> lines.add(new WorkParts.Line(place.apply(key), sum.zh, sum.en, sum.amount)));
        return lines;
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return unknown(reading, month) == null
                ? rows.page(reading, place, month, wanted)
                : new RowPage(List.of(), List.of(), null);
    }
}
