package org.sunmao.benchmarks.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.visits.Times;
import org.sunmao.benchmarks.pages.PagesBenchmark;
import org.sunmao.benchmarks.pages.Visitor;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.District;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/**
 * The calendar of visits, its lists and whom to visit, in a district with many visits of forty departments: pages of the office and of a steward over HTTP, beside the
 * page that does nothing and, for the calendar, the plain question to PostgreSQL.
 */
public final class VisitsBenchmark implements Benchmark {

    private static final int UNITS = 40;

    /** Half of them in the two years before today, the rest in the year after; each enterprise's at days of its own, so that none are at one time. */
    private static final List<String> ROWS =
            List.of("""
            insert into access.unit (code, name_zh, name_en, kind)
                select 'visiting-' || n, '走访部门' || n, 'Unit ' || n, 'department' from generate_series(1, %2$d) n
            """, """
            with firms as (
                select e.id, coalesce(h.building_id, e.registered_building_id) as building, row_number() over (order by e.id) as n, count(*) over () as many
                from enterprises.enterprise e
                left join lateral (select t.building_id from tenancy.spell t where t.enterprise_id = e.id and t.first_missing is null limit 1) h on true
                where e.status = 'confirmed')
            insert into visits.visit (enterprise_id, building_id, during, purpose, about, state, answer_by, department, booked_by)
                select f.id, f.building, tstzrange(d.at, d.at + interval '30 minutes'), (array['service', 'tax-source', 'investment', 'survey'])[1 + k %% 4],
                    '了解经营情况', case when d.at < now() then case when (f.n + k) %% 50 = 0 then 'confirmed' else 'done' end
                        else (array['proposed', 'confirmed', 'countered'])[1 + k %% 2] end,
                    d.at::date, '走访部门' || 1 + (f.n + k) %% %2$d, 'benchmark'
                from firms f cross join lateral generate_series(0, (%1$d / f.many)::int) k
                cross join lateral (select date_trunc('day', now()) - interval '730 days' + ((f.n * 13 + k * 211) %% 1095) * interval '1 day'
                    + (9 + f.n %% 8) * interval '1 hour' as at) d
            on conflict do nothing
            """, """
            insert into visits.party (visit_id, n, department, unit, person)
                select v.id, 1, v.department, 'visiting-' || substring(v.department from '[0-9]+'), 'benchmark' from visits.visit v where v.booked_by = 'benchmark'
            """, "vacuum analyze visits.visit", "vacuum analyze visits.party");

    private final int visits;

    /** @param visits how many there are, about */
    public VisitsBenchmark(int visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public List<Table> run(Session session) {
        District district = session.district();
        JdbcClient owner = district.platform().owner();
        ROWS.forEach(sql -> owner.sql(sql.formatted(visits, UNITS)).update());
        long there =
                owner.sql("select count(*) from visits.visit").query(Long.class).single();
        var table = new Table(
                "Visits: " + Numbers.whole(there),
                "page",
                "size",
                "median",
                "95 of 100 within",
                "median / health",
                "PostgreSQL asked plainly",
                "PostgreSQL / page");
        Visitor office = PagesBenchmark.office(district);
        Visitor steward = PagesBenchmark.signedIn(district.platform(), "steward");
        double health = Numbers.quantile(Clock.oneByOne(() -> office.get("/health"), session.requests()), .5);
        pages().forEach((page, asked) -> {
            row(table, "office: " + page, office, asked, health, owner, session.requests());
            row(table, "steward: " + page, steward, asked, health, owner, session.requests());
        });
        return List.of(table);
    }

    /** A page with the plain question behind it; without one where the page asks no single question. */
    private record Asked(String path, String plain) {}

    private static Map<String, Asked> pages() {
        LocalDate monday = LocalDate.now(Times.ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = monday.withDayOfMonth(1);
        var pages = new LinkedHashMap<String, Asked>();
        pages.put("calendar, a week", new Asked("/visits/calendar?day=" + monday, during(monday, monday.plusWeeks(1))));
        pages.put(
                "calendar, a month",
                new Asked("/visits/calendar?view=month&day=" + first, during(first, first.plusMonths(1))));
        pages.put(
                "list of those to come",
                new Asked(
                        "/visits/calendar?view=list&state=waiting", "state in ('proposed', 'confirmed', 'countered')"));
        pages.put(
                "list of those without a note",
                new Asked(
                        "/visits/calendar?view=list&state=overdue",
                        "state in ('proposed', 'confirmed', 'countered') and upper(during) < now()"));
        pages.put("whom to visit", new Asked("/visits", ""));
        return pages;
    }

    private static String during(LocalDate from, LocalDate to) {
        return "during && tstzrange('" + from + " 00:00+08', '" + to + " 00:00+08')";
    }

    private static void row(
            Table table, String name, Visitor visitor, Asked asked, double health, JdbcClient owner, int requests) {
        var answer = visitor.get(asked.path());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(asked.path() + " answers " + answer.statusCode());
        }
        int times = Math.min(requests, 60);
        long[] nanos = Clock.oneByOne(() -> visitor.get(asked.path()), times);
        double median = Numbers.quantile(nanos, .5);
        boolean plainly = !asked.plain().isEmpty();
        double plain = plainly ? Numbers.quantile(Clock.oneByOne(() -> plain(owner, asked), times), .5) : 0;
        table.row(
                name,
                Numbers.kilobytes(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length),
                Numbers.millis(median),
                Numbers.millis(Numbers.quantile(nanos, .95)),
                Numbers.ratio(median / health),
                plainly ? Numbers.millis(plain) : "",
                plainly ? Numbers.ratio(plain / median) : "");
    }

    private static void plain(JdbcClient owner, Asked asked) {
        owner.sql("""
                        select v.*, e.name, b.name from visits.visit v left join enterprises.enterprise e on e.id = v.enterprise_id
                        left join places.building b on b.id = v.building_id where %s order by lower(v.during), v.id limit 1000
                        """.formatted(asked.plain()))
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
