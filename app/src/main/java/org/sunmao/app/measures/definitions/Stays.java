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
 * Lengths of stays: an enterprise's spells in a building put together where they touch, whichever units they are of. A stay begins on the day of the
 * list that first names it, or when its lease begins where that is earlier. Whom the very first list of a building names without such a day was there
 * before, and nobody knows since when: it is left out of the mean and counted apart. Where a change of buildings (divided, joined) carried a holder
 * on, the stay goes on: it does not end that day, and in the successor it is as long as it was.
 *
 * <p>It is asked of the database: lengths grow with every day, so no step of a building's memory holds them. Spells are found by building.
 */
abstract class Stays implements Measure {

    /** Every stay of the place with whether its begin is known. Lists that wait for a word do not begin anything. */
    private static final String STAYS = """
            select x.building_id, x.enterprise_id, x.street_code, e.name, e.status, lower(x.span) as there,
                least(lower(x.span), h.since) as begins, upper(x.span) as ends,
                coalesce(upper(x.span) = any (x.changed), false) as goes_on,
                lower(x.span) <> f.first_day and coalesce(h.since >= lower(x.span), true) or exists (
                    select 1 from tenancy.spell s where s.building_id = x.building_id and s.enterprise_id = x.enterprise_id
                        and s.lease_start = least(lower(x.span), h.since))
                    or h.since < lower(x.span) and exists (
                    select 1 from tenancy.spell s join tenancy.snapshot n
                        on n.building_id = s.building_id and n.state = 'counts' and n.day < h.since
                    where s.enterprise_id = x.enterprise_id and s.building_id <> x.building_id
                        and least(s.first_seen, s.lease_start) = h.since) as known
            from (
                select s.building_id, s.enterprise_id, b.street_code, b.changed,
                    unnest(range_agg(daterange(least(s.first_seen, s.lease_start), s.first_missing))) as span
                from tenancy.spell s join places.building b on b.id = s.building_id
                where s.holder = 'enterprise' and %s
                    and (s.first_missing is null or s.first_missing > least(s.first_seen, s.lease_start))
                group by s.building_id, s.enterprise_id, b.street_code, b.changed) x
            join (select s.building_id, min(s.day) as first_day from tenancy.snapshot s where s.state = 'counts'
                group by s.building_id) f on f.building_id = x.building_id
            join enterprises.enterprise e on e.id = x.enterprise_id
            left join (select s.building_id, s.enterprise_id, min(s.first_seen) as first_seen, min(s.held_since) as since
                from tenancy.spell s where s.held_since is not null group by s.building_id, s.enterprise_id) h
                on h.building_id = x.building_id and h.enterprise_id = x.enterprise_id and x.span @> h.first_seen
            """.formatted(Sql.within("b.id", "b.street_code"));

    /** Those that a month's figure is about. */
    private static final String CURRENT = "s.there <= d.day and (s.ends is null or d.day < s.ends)";

    private static final String ENDED =
            "not s.goes_on and s.ends <= d.day and s.ends > (date_trunc('month', d.day::timestamp) - interval '11 months' - interval '1 day')::date";

    private static final Figure NOBODY = Figure.unknown("no-stay-known");
    private static final Figure SILENT = Figure.unknown("no-tenant-list");

    private final Definition definition;
    private final boolean ended;

    Stays(String id, boolean ended) {
        this.definition = new Definition(id, 1, MeasureUnit.DAYS, List.of("tenants"), List.of("stay-days", "stays"))
                .unknownFor("no-tenant-list", "no-stay-known");
        this.ended = ended;
    }

    /** Day by day the stays that are asked for, as {@code t}, of buildings whose lists speak on the day. */
    private String asked() {
        return "select d.day, s.*, " + (ended ? "s.ends - s.begins" : "least(d.day, history.day()) - s.begins")
                + " as days from unnest(cast(:days as date[])) d (day) join (" + STAYS + ") s on "
                + (ended ? ENDED : CURRENT)
                + " join measures.speaking(cast(:days as date[])) k on k.day = d.day and k.building_id = s.building_id";
    }

    private String by(String groups) {
        return "select " + groups + ", count(*) filter (where t.status = 'confirmed' and t.known) as stays,"
                + " coalesce(sum(t.days) filter (where t.status = 'confirmed' and t.known), 0) as days,"
                + " count(*) filter (where t.status = 'confirmed' and not t.known) as unknown,"
                + " count(*) filter (where t.status <> 'confirmed') as provisional"
                + " from (" + asked() + ") t group by " + groups;
    }

    @Override
    public Definition definition() {
        return definition;
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

    private Figure amounts(ResultSet row) throws SQLException {
        return Amounts.of(definition.amounts(), List.of(row.getBigDecimal("days"), row.getBigDecimal("stays")));
    }

    private static Figure mean(Map<String, BigDecimal> amounts) {
        return Amounts.divided(amounts, "stay-days", "stays", "no-stay-known");
    }

    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        var figures = new HashMap<YearMonth, Figure>();
        Sql.at(reading, by("t.day"), place, months).query(row -> {
            figures.put(
                    YearMonth.from(row.getObject("day", LocalDate.class)),
                    mean(amounts(row).amounts()));
        });
        return figures;
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        Frame frame = Frame.of(reading, place, month);
        var buildings = new HashMap<Long, Figure>();
        var beside = new long[2];
        Sql.at(reading, by("t.building_id"), place, List.of(month)).query(row -> {
            buildings.put(row.getLong("building_id"), amounts(row));
            beside[0] += row.getLong("unknown");
            beside[1] += row.getLong("provisional");
        });
        Frame.Additive sums = frame.divide(
                line -> line.speaks() ? buildings.getOrDefault(line.id(), NOBODY) : SILENT, Stays::mean, NOBODY);
        return new Finding(
                sums.whole(),
                sums.whole().amount("stays").longValue(),
                frame.coverage(),
                List.of(
                        LeftOut.of("stay-since-first-list", beside[0]),
                        LeftOut.of("stay-provisional", beside[1]),
                        LeftOut.of("no-list", frame.silent())),
                sums.breakdowns(),
                List.of());
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return StayRows.list(asked(), reading, place, month, wanted);
    }
}
