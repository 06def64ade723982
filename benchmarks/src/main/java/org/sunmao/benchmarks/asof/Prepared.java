package org.sunmao.benchmarks.asof;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What PostgreSQL is given to answer the screen with: figures of every street, every building and the whole as steps from day to day and by month,
 * for each derivation that is asked about, with covering indexes. All of it has to be made anew after each derivation.
 */
final class Prepared {

    private static final List<String> TABLES = List.of(
            "create schema if not exists asof",
            "create extension if not exists btree_gist with schema public",
            "drop table if exists asof.step, asof.read, asof.month, asof.held",
            // Each holder once in each building, street and in the whole, however many units it holds there.
            "create unlogged table asof.held (derivation bigint, level int, place text, street text, who bigint, kind int, spans datemultirange)",
            "create unlogged table asof.step (derivation bigint, level int, place text, street text, since date, until date, present bigint,"
                    + " let numeric, vacant numeric)",
            "create unlogged table asof.read (derivation bigint, level int, place text, since date, until date, rentable numeric, office numeric,"
                    + " buildings bigint)",
            "create unlogged table asof.month (derivation bigint, level int, place text, street text, month date, present bigint, registered bigint,"
                    + " moves_in bigint, moves_out bigint, tax bigint)");

    private static final String HELD = """
            insert into asof.held
            select $D, l.level, l.place, l.street, s.enterprise_id, 0, range_agg(daterange(least(s.first_seen, s.lease_start), s.first_missing))
            from tenancy.spell s join enterprises.enterprise e on e.id = s.enterprise_id and e.status = 'confirmed'
            join places.building b on b.id = s.building_id
            cross join lateral (values (0, 'all', 'all'), (1, b.street_code, b.street_code), (2, b.id::text, b.street_code)) l (level, place, street)
            group by l.level, l.place, l.street, s.enterprise_id
            """;

    private static final String STEPS = """
            insert into asof.step
            with event as (
                select h.level, h.place, h.street, lower(x.span) as day, 1 as present, 0::numeric as let, 0::numeric as vacant
                from asof.held h cross join unnest(h.spans) x (span) where h.derivation = $D
                union all
                select h.level, h.place, h.street, upper(x.span), -1, 0, 0
                from asof.held h cross join unnest(h.spans) x (span) where h.derivation = $D and upper(x.span) is not null
                union all
                select l.level, l.place, l.street, v.day, 0, case when s.holder <> 'vacant' then v.sign * u.area_sqm else 0 end,
                    case when s.holder = 'vacant' then v.sign * u.area_sqm else 0 end
                from tenancy.spell s join places.unit u on u.id = s.unit_id join places.building b on b.id = s.building_id
                cross join lateral (values (least(s.first_seen, s.lease_start), 1), (s.first_missing, -1)) v (day, sign)
                cross join lateral (values (0, 'all', 'all'), (1, b.street_code, b.street_code), (2, b.id::text, b.street_code)) l (level, place, street)
                where v.day is not null),
            day as (select level, place, street, day, sum(present) as present, sum(let) as let, sum(vacant) as vacant from event group by 1, 2, 3, 4)
            select $D, level, place, street, day, lead(day, 1, 'infinity') over w, sum(present) over w, sum(let) over w, sum(vacant) over w
            from day window w as (partition by level, place, street order by day)
            """;

    /** What the lists say of areas: now, from -infinity on, where no day is asked for; by day else. */
    private static final String READS = """
            insert into asof.read
            with said as (
                select b.id, b.street_code, x.since, x.until, x.rentable, b.office_area_sqm as office
                from places.building b cross join lateral (
                    select (c.claim ->> 'date')::date as since, lead((c.claim ->> 'date')::date, 1, 'infinity') over (order by c.claim ->> 'date') as until,
                        (c.claim ->> 'value')::numeric as rentable
                    from jsonb_array_elements(b.attributes -> 'rentable-area') c (claim)) x),
            event as (
                select l.level, l.place, v.day, v.sign * s.rentable as rentable, v.sign * s.office as office, v.sign as buildings
                from said s cross join lateral (values (s.since, 1), (s.until, -1)) v (day, sign)
                cross join lateral (values (0, 'all'), (1, s.street_code), (2, s.id::text)) l (level, place) where v.day < 'infinity'),
            day as (select level, place, day, sum(rentable) as rentable, sum(office) as office, sum(buildings) as buildings from event group by 1, 2, 3)
            select $D, level, place, day, lead(day, 1, 'infinity') over w, sum(rentable) over w, sum(office) over w, sum(buildings) over w
            from day window w as (partition by level, place order by day)
            """;

    private static final String MONTHS = """
            insert into asof.month
            with month as (
                select m::date as month, (m + interval '1 month')::date - 1 as last, m::date - 1 as before
                from generate_series($FIRST::timestamp, $LAST::timestamp, interval '1 month') m),
            place as (select distinct level, place, street from asof.step where derivation = $D),
            moved as (
                select l.level, l.place, m.month, count(*) filter (where v.way > 0) as moves_in, count(*) filter (where v.way < 0) as moves_out
                from asof.held h cross join unnest(h.spans) x (span)
                cross join lateral (values (lower(x.span), 1), (upper(x.span), -1)) v (day, way)
                join month m on m.month = date_trunc('month', v.day)::date
                cross join lateral (values (0, 'all'), (1, h.street), (2, h.place)) l (level, place)
                where h.derivation = $D and h.level = 2 and m.month > $FIRST
                    and h.spans @> m.last = (v.way > 0) and h.spans @> m.before = (v.way < 0)
                group by 1, 2, 3),
            begun as (
                select l.level, l.place, date_trunc('month', r.first_seen)::date as month, count(*) as n
                from enterprises.registration r join places.building b on b.id = r.building_id
                cross join lateral (values (0, 'all'), (1, b.street_code), (2, b.id::text)) l (level, place)
                where enterprises.is_registered(r.status) group by 1, 2, 3)
            select $D, p.level, p.place, p.street, m.month, s.present,
                coalesce(sum(g.n) over (partition by p.level, p.place order by m.month), 0), coalesce(v.moves_in, 0), coalesce(v.moves_out, 0),
                t.total_fen
            from place p cross join month m
            left join asof.step s on s.derivation = $D and s.place = p.place and s.level = p.level and s.since <= m.last and s.until > m.last
            left join moved v on v.level = p.level and v.place = p.place and v.month = m.month
            left join begun g on g.level = p.level and g.place = p.place and g.month = m.month
            left join measures.tax_cell t on t.last_month = m.month and t.level = case p.level when 0 then 'district' when 1 then 'street' else 'building' end
                and t.place = case when p.level = 0 then '' else p.place end
            """;

    private static final List<String> INDEXES = List.of(
            "create index on asof.step (derivation, place, since desc) include (until, present, let, vacant)",
            "create index on asof.step using gist (derivation, level, daterange(since, until))",
            "create index on asof.step using gist (derivation, level, street, daterange(since, until))",
            "create index on asof.read (derivation, place, since desc) include (until, rentable, office, buildings)",
            "create index on asof.month (derivation, place, month) include (present, registered, moves_in, moves_out, tax)",
            "analyze asof.step",
            "analyze asof.read",
            "analyze asof.month");

    private final Connection owner;
    private final Size size;

    Prepared(Connection owner, Size size) {
        this.owner = owner;
        this.size = size;
    }

    /** Makes everything for these derivations; 0 stands for now. */
    void make(List<Long> derivations) throws SQLException {
        run("set work_mem = '256MB'");
        run("set maintenance_work_mem = '512MB'");
        run("set jit = off");
        for (String sql : TABLES) {
            run(sql);
        }
        for (long derivation : derivations) {
            run("set sunmao.known = '" + (derivation == 0 ? "" : Long.toString(derivation)) + "'");
            for (String sql : List.of(
                    HELD,
                    STEPS,
                    "create index if not exists step_early on asof.step (derivation, place, since)",
                    "analyze asof.step",
                    READS,
                    MONTHS,
                    "truncate asof.held")) {
                run(sql.replace("$D", Long.toString(derivation))
                        .replace("$FIRST", "date '" + size.first().atDay(1) + "'")
                        .replace("$LAST", "date '" + Size.LAST.atDay(1) + "'"));
            }
        }
        run("set sunmao.known = ''");
        run("drop index if exists asof.step_early");
        for (String sql : INDEXES) {
            run(sql);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
