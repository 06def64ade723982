package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Churn (换租率): the moves out of the twelve months up to this one ({@link MovesOut}), by the mean of the enterprises that were present on the last
 * day of the month before them and on the last day of this one. An enterprise that is in two buildings counts in both, above as below, so that
 * numerator and divisor add up. A building counts where a list speaks for the end of each of the thirteen months and a newer one came in between,
 * and no change of buildings was about it within the year; elsewhere nobody knows who left.
 */
@Component
@Order(26)
class Churn implements Measure {

    private static final Definition DEFINITION = new Definition(
                    "churn", 1, MeasureUnit.SHARE, List.of("tenants"), List.of("moved-out", "present-mean"))
            .unknownFor("no-year-of-lists", "nobody-present");

    private static final Figure NO_LISTS = Figure.unknown("no-year-of-lists");

    /** Last days of the twelve months of each day and of the month before them. */
    static final String ENDS = """
            (select array_agg(distinct (date_trunc('month', x.day::timestamp) - make_interval(months => n)
                + interval '1 month' - interval '1 day')::date)
            from unnest(cast(:days as date[])) x (day), generate_series(0, 12) n)""";

    /** Whether a day's month is within the twelve up to another day's, or for 13 within those and the month before. */
    private static String within(String day, int months) {
        return "date_trunc('month', " + day + "::timestamp) between date_trunc('month', d.day::timestamp) - interval '"
                + (months - 1) + " months' and date_trunc('month', d.day::timestamp)";
    }

    /** Day and building where the lists of a year can be compared. */
    static final String KNOWN = """
            select d.day, s.building_id from unnest(cast(:days as date[])) d (day)
            join (select s.* from measures.speaking(%s) s) s on %s
            join places.building b on b.id = s.building_id and %s
            where not places.changed(b.id, (date_trunc('month', d.day::timestamp) - interval '11 months' - interval '1 day')::date, d.day)
            group by d.day, s.building_id having count(*) = 13 and max(s.list_day) > min(s.list_day)
            """.formatted(ENDS, within("s.day", 13), Sql.within("b.id", "b.street_code"));

    /** Moves out of the twelve months of each day, in buildings that count. */
    static final String OUT = """
            select d.day as last_day, m.* from unnest(cast(:days as date[])) d (day)
            join measures.moves(%s) m on not m.arrives and %s and %s
            join known k on k.day = d.day and k.building_id = m.building_id
            """.formatted(ENDS, within("m.day", 12), Sql.within("m.building_id", "m.street_code"));

    private static final String BY_BUILDING = """
            with known as materialized (%s),
            moved as (
                select m.last_day as day, m.building_id, count(*) filter (where m.enterprise_status = 'confirmed') as confirmed,
                    count(*) filter (where m.enterprise_status = 'provisional') as provisional,
                    count(*) filter (where m.mention_id is not null) as unlinked,
                    count(*) filter (where m.enterprise_id is not null and m.enterprise_status is null) as hidden
                from (%s) m group by m.last_day, m.building_id),
            present as (
                select p.day, p.building_id, sum(p.enterprises) * 0.5 as mean
                from (
                    select d.day, h.building_id, h.day as on_day, count(distinct h.enterprise_id)::numeric as enterprises
                    from unnest(cast(:days as date[])) d (day)
                    join measures.held(array(select x.day from unnest(cast(:days as date[])) x (day) union
                        select (date_trunc('month', x.day::timestamp) - interval '11 months' - interval '1 day')::date
                        from unnest(cast(:days as date[])) x (day))) h
                        on h.day = d.day or h.day = (date_trunc('month', d.day::timestamp) - interval '11 months' - interval '1 day')::date
                    join known k on k.day = d.day and k.building_id = h.building_id
                    where h.holder = 'enterprise' and h.enterprise_status = 'confirmed'
                    group by d.day, h.building_id, h.day) p
                group by p.day, p.building_id)
            select k.day, k.building_id, coalesce(m.confirmed, 0) as "moved-out", coalesce(p.mean, 0.0) as "present-mean",
                coalesce(m.provisional, 0) as provisional, coalesce(m.unlinked, 0) as unlinked, coalesce(m.hidden, 0) as hidden
            from known k
            left join moved m on m.day = k.day and m.building_id = k.building_id
            left join present p on p.day = k.day and p.building_id = k.building_id
            """.formatted(KNOWN, OUT);

    private static final String BY_DAY =
            "select a.day, sum(a.\"moved-out\") as \"moved-out\", sum(a.\"present-mean\") as"
                    + " \"present-mean\" from (" + BY_BUILDING + ") a group by a.day";

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    /** A word about a building moves it little, and its years of lists are much to look through. */
    @Override
    public boolean isTried() {
        return false;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofTenantLists(reading);
    }

    private static Figure amounts(ResultSet row) throws SQLException {
        return Amounts.of(
                DEFINITION.amounts(), List.of(row.getBigDecimal("moved-out"), row.getBigDecimal("present-mean")));
    }

    private static Figure rate(Map<String, BigDecimal> amounts) {
        return Amounts.divided(amounts, "moved-out", "present-mean", "nobody-present");
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        Sql.at(reading, BY_DAY, place, months).query(row -> {
            figures.put(
                    YearMonth.from(row.getObject("day", LocalDate.class)),
                    rate(amounts(row).amounts()));
        });
        return figures;
    }

    private static final class Sums {
        final Map<Long, Figure> buildings = new HashMap<>();
        long provisional;
        long unlinked;
        long hidden;

        void add(ResultSet row) throws SQLException {
            buildings.put(row.getLong("building_id"), amounts(row));
            provisional += row.getLong("provisional");
            unlinked += row.getLong("unlinked");
            hidden += row.getLong("hidden");
        }
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        var sums = new Sums();
        Sql.at(reading, BY_BUILDING, place, List.of(month)).query(sums::add);
        Frame.Additive parts =
                frame.divide(line -> sums.buildings.getOrDefault(line.id(), NO_LISTS), Churn::rate, NO_LISTS);
        long known = sums.buildings.size();
        return new Finding(
                parts.whole(),
                parts.whole().amount("moved-out").longValue(),
                new Coverage("compared", known, frame.size()),
                List.of(
                        LeftOut.of("move-provisional", sums.provisional),
                        LeftOut.of("move-unlinked", sums.unlinked),
                        LeftOut.of("move-hidden", sums.hidden),
                        LeftOut.of("no-year-of-lists", frame.size() - known)),
                parts.breakdowns(),
                List.of());
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return MoveRows.ofYear(reading, place, month, wanted);
    }
}
