package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
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
 * Buildings with a grade (楼宇等级): of the buildings that {@link Buildings} counts, the share whose grade is known together with the standard
 * that it was given by; beside it how many have which grade. GB/T 39069-2020 has 超甲, 甲 and 乙, local standards such as DB5101/T 25 others of
 * their own, and grades of two standards are no more the same than their names. A grade without a standard is therefore not counted above, and is
 * pointed out. Where nobody says any grade the share is not known.
 *
 * <p>It is asked of the database: grades are not in memory, and one scan of the buildings answers for every month.
 */
@Component
@Order(25)
class BuildingsGraded implements Measure {

    /** What of a building's grade is known, as one column; the order of the amounts after the first two. */
    private static final List<String> KINDS =
            List.of("grade-super", "grade-a", "grade-b", "grade-other", "grade-without-standard");

    private static final Figure NOT_STANDING = Figure.unknown("no-building-standing");

    private static final Definition DEFINITION = new Definition(
                    "buildings-graded",
                    1,
                    MeasureUnit.SHARE,
                    List.of("buildings"),
                    List.of(
                            "graded",
                            "standing",
                            "grade-super",
                            "grade-a",
                            "grade-b",
                            "grade-other",
                            "grade-without-standard"))
            .unknownFor("no-grade-told", "no-building-standing", "provisional-building", "no-building-list");

    /** Which of the kinds a building {@code b} is of; null where nobody says a grade. */
    static final String KIND = """
            case when b.grade is null then null when b.grade_standard is null then 'grade-without-standard'
                when b.grade ~ '^超甲' then 'grade-super' when b.grade ~ '^甲' then 'grade-a' when b.grade ~ '^乙' then 'grade-b'
                else 'grade-other' end""";

    private static final String FIGURES =
            """
            select d.day, k.kind, count(*) as buildings
            from unnest(cast(:days as date[])) as d (day)
            cross join (select b.*, %s as kind from places.building b) k
            where k.status = 'confirmed' and %s and %s group by d.day, k.kind
            """.formatted(KIND, Stock.STANDS.replace("b.", "k."), Sql.within("k.id", "k.street_code"));

    private static final String BUILDINGS =
            "select b.id, " + KIND + " as kind from places.building b where" + Sql.within("b.id", "b.street_code");

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofBuildings(reading);
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var amounts = new HashMap<YearMonth, Map<String, BigDecimal>>();
        Sql.at(reading, FIGURES, place, months).query(row -> {
            String kind = row.getString("kind");
            BigDecimal number = row.getBigDecimal("buildings");
            YearMonth month = YearMonth.from(row.getObject("day", LocalDate.class));
            Map<String, BigDecimal> sums = amounts.computeIfAbsent(month, any -> new LinkedHashMap<>());
            one(kind, number).forEach((code, more) -> sums.merge(code, more, BigDecimal::add));
        });
        var figures = new HashMap<YearMonth, Figure>();
        amounts.forEach((month, sums) -> figures.put(month, share(sums)));
        return figures;
    }

    /** The amounts of so many standing buildings of one kind. */
    private static Map<String, BigDecimal> one(@Nullable String kind, BigDecimal number) {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        boolean counted = kind != null && !kind.equals("grade-without-standard");
        amounts.put("graded", counted ? number : BigDecimal.ZERO);
        amounts.put("standing", number);
        KINDS.forEach(each -> amounts.put(each, each.equals(kind) ? number : BigDecimal.ZERO));
        return amounts;
    }

    private static Figure share(Map<String, BigDecimal> amounts) {
        boolean told = KINDS.stream()
                .anyMatch(kind -> amounts.getOrDefault(kind, BigDecimal.ZERO).signum() > 0);
        boolean stands = amounts.getOrDefault("standing", BigDecimal.ZERO).signum() > 0;
        return stands && !told
                ? new Figure(null, "no-grade-told", amounts)
                : Amounts.divided(amounts, "graded", "standing", "no-building-standing");
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        Stock stock = Stock.of(reading, place, month);
        Map<Long, String> kinds = kinds(reading, place);
        Frame.Additive sums = frame.divide(
                line -> figure(stock, stock.get(line.id()), kinds.get(line.id())),
                BuildingsGraded::share,
                Buildings.NO_LIST);
        Map<String, BigDecimal> whole = sums.whole().amounts();
        long graded = number(whole, "graded");
        long loose = number(whole, "grade-without-standard");
        long silent = number(whole, "standing") - graded - loose;
        return new Finding(
                sums.whole(),
                graded,
                new Coverage("graded", graded, number(whole, "standing")),
                List.of(
                        LeftOut.of("grade-without-standard", loose),
                        LeftOut.of("grade-not-told", silent),
                        LeftOut.of("provisional-building", stock.provisional()),
                        LeftOut.of("not-completed", stock.notCompleted())),
                sums.breakdowns(),
                List.of());
    }

    private static long number(Map<String, BigDecimal> amounts, String code) {
        return amounts.getOrDefault(code, BigDecimal.ZERO).longValue();
    }

    private static Figure figure(Stock stock, Stock.One building, @Nullable String kind) {
        if (!building.confirmed()) {
            return Buildings.PROVISIONAL;
        }
        return stock.stands(building) ? Figure.of(BigDecimal.ZERO, one(kind, BigDecimal.ONE)) : NOT_STANDING;
    }

    private static Map<Long, String> kinds(Reading reading, MeasurePlace place) {
        var kinds = new HashMap<Long, String>();
        reading.client()
                .sql(BUILDINGS)
                .param("street", place.streetFilter())
                .param("building", place.buildingFilter())
                .query(row -> {
                    String kind = row.getString("kind");
                    if (kind != null) {
                        kinds.put(row.getLong("id"), kind);
                    }
                });
        return kinds;
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return StockRows.ofGrades(reading, place, month, wanted);
    }
}
