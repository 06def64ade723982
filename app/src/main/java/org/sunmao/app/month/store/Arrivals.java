package org.sunmao.app.month.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.month.Arrived;
import org.sunmao.app.shell.Formats;

/**
 * Which lists have come and how complete they are. Which buildings and lists a reader sees is settled by the policies of the database; when
 * a list came, and how many of its cells are empty, is then counted by the worker, because rows themselves are open to few.
 */
@Component
public class Arrivals {

    private final WebDatabase web;
    private final WorkerDatabase worker;

    Arrivals(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    private record Listed(
            long building,
            String name,
            @Nullable String street,
            YearMonth month,
            @Nullable Long delivery,
            @Nullable Long newest,
            @Nullable LocalDate day,
            boolean waits,
            int units,
            int known,
            int reminders) {}

    private record Counted(int rows, int tenants, int missing) {}

    private record Came(String source, LocalDate on, String by, boolean byHand) {}

    private record Key(long delivery, long building) {}

    /** The list of a month of every building of which there ever was a list, those that lack it first, then by name. */
    public List<Arrived> ofMonth(Scope scope, YearMonth month) {
        return arrived(listed(scope, List.of(month), null));
    }

    /** The lists of these months of one building, in the order given; empty where the building is not open. */
    public List<Arrived> ofBuilding(Scope scope, long building, List<YearMonth> months) {
        return arrived(listed(scope, months, building));
    }

    /** Buildings of the district of which no list ever came. */
    public int never(Scope scope) {
        return web.read(scope, jdbc -> jdbc.sql("""
                        select count(*) from places.building b where b.status = 'confirmed'
                            and not exists (select 1 from tenancy.snapshot n where n.building_id = b.id)
                        """).query(Integer.class).single());
    }

    private List<Listed> listed(Scope scope, List<YearMonth> months, @Nullable Long building) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                        select b.id, b.name, r.name_zh as street, m.first, n.delivery_id, n.day, coalesce(n.state = 'waits', false) as waits,
                            coalesce(n.units, 0) as units,
                            (select count(*) from places.unit u where u.building_id = b.id) as known,
                            (select count(*) from month.reminder x where x.building_id = b.id and x.month = m.first) as reminders,
                            (select max(x.delivery_id) from tenancy.snapshot x where x.building_id = b.id) as newest
                        from places.building b
                        cross join unnest(cast(:months as date[])) with ordinality as m (first, n)
                        left join places.region r on r.code = b.street_code
                        left join lateral (select x.* from tenancy.snapshot x where x.building_id = b.id
                            and x.day >= m.first and x.day < m.first + interval '1 month'
                            order by x.day desc, x.delivery_id desc limit 1) n on true
                        where b.status = 'confirmed' and (:building = 0 or b.id = :building)
                            and exists (select 1 from tenancy.snapshot x where x.building_id = b.id)
                        order by case when :building > 0 then m.n end, n.delivery_id is not null, b.name collate "zh-x-icu", b.id
                        """)
                        .param(
                                "months",
                                months.stream()
                                        .map(month -> month.atDay(1).toString())
                                        .toArray(String[]::new))
                        .param("building", building == null ? 0L : building)
                        .query((row, n) -> new Listed(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("street"),
                                YearMonth.from(row.getObject("first", LocalDate.class)),
                                row.getObject("delivery_id", Long.class),
                                row.getObject("newest", Long.class),
                                row.getObject("day", LocalDate.class),
                                row.getBoolean("waits"),
                                row.getInt("units"),
                                row.getInt("known"),
                                row.getInt("reminders")))
                        .list());
    }

    private List<Arrived> arrived(List<Listed> listed) {
        var deliveries = new ArrayList<Long>();
        listed.forEach(each -> {
            if (each.delivery() != null) {
                deliveries.add(each.delivery());
            }
            if (each.newest() != null) {
                deliveries.add(each.newest());
            }
        });
        Map<Long, Came> came = came(deliveries);
        Map<Key, Counted> counted = counted(listed);
        return listed.stream().map(each -> arrived(each, came, counted)).toList();
    }

    private static Arrived arrived(Listed each, Map<Long, Came> came, Map<Key, Counted> counted) {
        Came list = each.delivery() == null ? null : came.get(each.delivery());
        Came any = list != null || each.newest() == null ? list : came.get(each.newest());
        Counted cells = each.delivery() == null
                ? new Counted(0, 0, 0)
                : counted.getOrDefault(new Key(each.delivery(), each.building()), new Counted(0, 0, 0));
        return new Arrived(
                each.building(),
                each.name(),
                each.street(),
                each.month(),
                any == null ? null : any.source(),
                each.day(),
                list == null ? null : list.on(),
                list == null ? null : list.by(),
                list != null && list.byHand(),
                each.waits(),
                cells.rows(),
                cells.tenants(),
                cells.missing(),
                each.units(),
                each.known(),
                each.reminders());
    }

    private Map<Long, Came> came(List<Long> deliveries) {
        var came = new HashMap<Long, Came>();
        worker.client().sql("""
                        select d.id, s.name_zh, d.arrived_at, d.delivered_by,
                            exists (select 1 from month.sheet h where h.delivery_id = d.id) as by_hand
                        from evidence.delivery d join evidence.source s on s.id = d.source_id where d.id = any (?)
                        """).param(deliveries.toArray(Long[]::new)).query(row -> {
            came.put(
                    row.getLong("id"),
                    new Came(
                            row.getString("name_zh"),
                            LocalDate.ofInstant(row.getTimestamp("arrived_at").toInstant(), Formats.ZONE),
                            row.getString("delivered_by"),
                            row.getBoolean("by_hand")));
        });
        return came;
    }

    private Map<Key, Counted> counted(List<Listed> listed) {
        var counted = new HashMap<Key, Counted>();
        List<Listed> sent =
                listed.stream().filter(each -> each.delivery() != null).toList();
        worker.client()
                .sql("""
                        select w.delivery, w.building, count(*) as rows,
                            count(*) filter (where p.fields ->> 'occupancy-state' = 'let') as tenants,
                            coalesce(sum((not p.fields ?? 'leased-area')::int + (not p.fields ?? 'lease-start')::int
                                + (not p.fields ?? 'lease-end')::int + (not p.fields ?? 'tenant-name')::int
                                + (not (p.fields ?? 'room' or p.fields ?? 'floor'))::int)
                                filter (where p.fields ->> 'occupancy-state' = 'let'), 0) as missing
                        from unnest(cast(? as bigint[]), cast(? as bigint[])) as w (delivery, building)
                        join evidence.row r on r.delivery_id = w.delivery and r.kind = 'good'
                        join evidence.payload p on p.id = r.payload_id and coalesce(p.fields ->> 'occupancy-state', '') <> 'left'
                        join resolution.payload_mention pb on pb.payload_id = p.id and pb.kind = 'building'
                        join resolution.link l on l.mention_id = pb.mention_id and l.until_at is null and l.subject_id = w.building
                        group by 1, 2
                        """)
                .param(sent.stream().map(Listed::delivery).toArray(Long[]::new))
                .param(sent.stream().map(Listed::building).toArray(Long[]::new))
                .query(row -> {
                    counted.put(
                            new Key(row.getLong("delivery"), row.getLong("building")),
                            new Counted(row.getInt("rows"), row.getInt("tenants"), row.getInt("missing")));
                });
        return counted;
    }

    /** Reminds of the lists of a month that have not come; answers with how many buildings were reminded. */
    public int remind(Scope scope, YearMonth month) {
        Long[] late = listed(scope, List.of(month), null).stream()
                .filter(each -> each.delivery() == null)
                .map(Listed::building)
                .toArray(Long[]::new);
        return web.write(
                scope,
                jdbc -> jdbc.sql("""
                        insert into month.reminder (building_id, month, by_person)
                        select b, cast(? as date), ? from unnest(cast(? as bigint[])) as x (b)
                        """)
                        .param(month.atDay(1).toString())
                        .param(scope.person())
                        .param(late)
                        .update());
    }
}
