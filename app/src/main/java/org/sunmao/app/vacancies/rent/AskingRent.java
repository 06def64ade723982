package org.sunmao.app.vacancies.rent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/**
 * Asking rent (挂牌租金): what managers ask for the units that are vacant on the last day of the month by a list that speaks, in buildings that are shown to
 * the public and of units that are not withheld; the mean weighted by area, in fen for a square metre and day (a month is a twelfth of 365 days). It is
 * a public offer, so that everybody who sees the building is told. What was asked on an earlier day is what had been offered by then.
 *
 * <p>It is asked of the database: offers are few, and none of them is in the memory of figures.
 */
@Component
@Order(31)
public class AskingRent implements Measure {

    private static final int PLACES = 6;

    private static final Definition DEFINITION = new Definition(
                    "asking-rent", 1, MeasureUnit.FEN_PER_SQM_DAY, List.of("tenants"), List.of("rent", "area"))
            .unknownFor("no-tenant-list", "no-asking-rent");

    private static final Figure SILENT = Figure.unknown("no-tenant-list");
    private static final Figure NOT_ASKED = Figure.unknown("no-asking-rent");

    private static final String WITHIN =
            "(:street = '' or places.lies(b.id, b.street_code, :street)) and (:building = 0 or b.id = :building)";

    /** Vacant units with an offer of that day, by why they are not counted. */
    private static final String UNITS = """
            select d.day, v.building_id, v.unit_id, v.area_sqm, o.asking_rent * 1200 / 365 as fen,
                case when o.asking_rent is null then 'asking-not-said' when coalesce(v.area_sqm, 0) <= 0 then 'vacant-without-area' end as why
            from unnest(cast(:days as date[])) d (day)
            join measures.unit_states(cast(:days as date[])) v on v.day = d.day and not v.let
            join places.building b on b.id = v.building_id and %s
            join lateral (select x.* from vacancies.building_offer x where x.building_id = v.building_id
                and x.at < least(d.day, history.day()) + 1 and x.at <= history.moment() order by x.id desc limit 1) p on p.shown
            left join lateral (select x.* from vacancies.unit_offer x where x.unit_id = v.unit_id
                and x.at < least(d.day, history.day()) + 1 and x.at <= history.moment() order by x.id desc limit 1) o on true
            where o.withheld is not true
            """.formatted(WITHIN);

    private static final String SUMS = "sum(u.fen * u.area_sqm) filter (where u.why is null) as rent,"
            + " sum(u.area_sqm) filter (where u.why is null) as area";

    private static final String BUILDINGS = """
            select b.id, b.name, coalesce(b.street_code, 'none') as street, coalesce(r.name_zh, '') as street_zh,
                coalesce(r.name_en, '') as street_en, s.building_id is not null as speaks, u.*
            from places.building b
            left join places.region r on r.code = b.street_code
            left join measures.speaking(cast(:days as date[])) s on s.building_id = b.id
            left join (select u.building_id, %s, count(*) filter (where u.why is null) as units,
                    count(*) filter (where u.why = 'asking-not-said') as silent, count(*) filter (where u.why = 'vacant-without-area') as unsized
                from (%s) u group by u.building_id) u on u.building_id = b.id
            where %s order by b.id
            """.formatted(SUMS, UNITS, WITHIN);

    private record One(
            long id, String name, String street, String zh, String en, boolean speaks, Figure figure, long[] counts) {

        static One of(ResultSet row) throws SQLException {
            BigDecimal area = row.getBigDecimal("area");
            boolean speaks = row.getBoolean("speaks");
            return new One(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("street"),
                    row.getString("street_zh"),
                    row.getString("street_en"),
                    speaks,
                    area == null ? speaks ? NOT_ASKED : SILENT : mean(row.getBigDecimal("rent"), area),
                    new long[] {row.getLong("units"), row.getLong("silent"), row.getLong("unsized")});
        }
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    private static StatementSpec at(Reading reading, String sql, MeasurePlace place, List<YearMonth> months) {
        String days =
                months.stream().map(Months::lastDay).map(LocalDate::toString).collect(Collectors.joining(","));
        return reading.client()
                .sql(sql)
                .param("days", "{" + days + "}")
                .param("street", place.streetFilter())
                .param("building", place.buildingFilter());
    }

    private static Figure mean(BigDecimal rent, BigDecimal area) {
        return Figure.of(rent.divide(area, PLACES, RoundingMode.HALF_UP), Map.of("rent", rent, "area", area));
    }

    /** From the first list to the newest: what is vacant is said by lists. */
    @Override
    public Optional<Months> findMonths(Reading reading) {
        return reading.client()
                .sql("select min(day) as first, max(day) as last from tenancy.snapshot where state = 'counts'")
                .query((row, n) -> {
                    LocalDate first = row.getObject("first", LocalDate.class);
                    LocalDate last = row.getObject("last", LocalDate.class);
                    return first == null || last == null
                            ? Optional.<Months>empty()
                            : Optional.of(new Months(YearMonth.from(first), YearMonth.from(last)));
                })
                .single();
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        at(reading, "select u.day, " + SUMS + " from (" + UNITS + ") u group by u.day", place, months)
                .query(row -> {
                    BigDecimal area = row.getBigDecimal("area");
                    figures.put(
                            YearMonth.from(row.getObject("day", LocalDate.class)),
                            area == null ? NOT_ASKED : mean(row.getBigDecimal("rent"), area));
                });
        return figures;
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        List<One> all = at(reading, BUILDINGS, place, List.of(month))
                .query((row, n) -> One.of(row))
                .list();
        long speaking = all.stream().filter(One::speaks).count();
        return new Finding(
                sum(all, one -> true),
                count(all, 0),
                new Coverage("buildings", speaking, all.size()),
                List.of(
                        LeftOut.of("asking-not-said", count(all, 1)),
                        LeftOut.of("vacant-without-area", count(all, 2)),
                        LeftOut.of("no-list", all.size() - speaking)),
                breakdowns(all, place),
                List.of());
    }

    private static long count(List<One> all, int which) {
        return all.stream().mapToLong(one -> one.counts()[which]).sum();
    }

    private static Figure sum(List<One> all, Predicate<One> among) {
        List<Figure> known = all.stream()
                .filter(among)
                .map(One::figure)
                .filter(Figure::isKnown)
                .toList();
        if (known.isEmpty()) {
            return all.stream().filter(among).anyMatch(One::speaks) ? NOT_ASKED : SILENT;
        }
        return mean(total(known, "rent"), total(known, "area"));
    }

    private static BigDecimal total(List<Figure> figures, String amount) {
        return figures.stream().map(figure -> figure.amount(amount)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Breakdown> breakdowns(List<One> all, MeasurePlace place) {
        var breakdowns = new ArrayList<Breakdown>();
        if (place.level() == Level.DISTRICT) {
            var streets = new LinkedHashMap<String, One>();
            all.forEach(one -> streets.putIfAbsent(one.street(), one));
            breakdowns.add(breakdown(
                    Level.STREET,
                    streets.values().stream()
                            .map(street -> new Part(
                                    MeasurePlace.street(street.street()),
                                    street.zh(),
                                    street.en(),
                                    sum(all, one -> one.street().equals(street.street()))))
                            .toList()));
        }
        if (place.level() != Level.BUILDING) {
            breakdowns.add(breakdown(
                    Level.BUILDING,
                    all.stream()
                            .map(one -> new Part(MeasurePlace.building(one.id()), one.name(), one.name(), one.figure()))
                            .toList()));
        }
        return breakdowns;
    }

    private static Breakdown breakdown(Level level, List<Part> parts) {
        return new Breakdown(
                level,
                parts.stream()
                        .sorted(Comparator.comparing(
                                (Part part) -> part.figure().value(), Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList(),
                null,
                "");
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return AskingRows.list(at(reading, AskingRows.sql(UNITS, wanted), place, List.of(month)), month, wanted);
    }
}
