package org.sunmao.app.tenancy.store;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/**
 * Keeps how each building and each enterprise stands by the newest snapshots; only rows that changed are written. A list that names no
 * vacant unit does not say that nothing is vacant: unless everything is let, the vacant area is then not known.
 */
@Component
class Standing implements DerivationStep {

    private static final String UNITS_NOW = """
            create temporary table unit_now on commit drop as
                select u.id, u.building_id, count(s.unit_id) > 0 as known, coalesce(bool_or(s.holder <> 'vacant'), false) as let,
                    coalesce(u.area_sqm, sum(s.area_sqm) filter (where s.holder <> 'vacant'), max(s.area_sqm)) as sqm
                from places.unit u
                left join tenancy.spell s on s.unit_id = u.id and s.first_missing is null
                where not exists (select 1 from tenancy.former_unit f where f.id = u.id)
                group by u.id, u.building_id, u.area_sqm
            """;

    private static final String BUILDINGS_NOW = """
            create temporary table building_now on commit drop as
                select b.id as building_id,
                    (select max(day) from tenancy.snapshot n where n.building_id = b.id and n.state = 'counts') as as_of,
                    x.units, x.let_units, x.vacant_units, x.unknown_units, x.unsized_units, x.let_sqm,
                    case when x.vacant_units > 0 or x.let_sqm >= b.rentable_area_sqm then x.vacant_sqm end as vacant_sqm,
                    greatest(b.rentable_area_sqm - x.let_sqm - x.vacant_sqm, 0) as unknown_sqm,
                    round(x.let_sqm / nullif(b.rentable_area_sqm, 0), 6) as occupancy,
                    coalesce(t.enterprises, 0)::int as enterprises, coalesce(t.in_review, 0)::int as in_review
                from places.building b
                join (
                    select building_id, count(*)::int as units, count(*) filter (where let)::int as let_units,
                        count(*) filter (where known and not let)::int as vacant_units,
                        count(*) filter (where not known)::int as unknown_units,
                        count(*) filter (where known and sqm is null)::int as unsized_units,
                        case when count(sqm) filter (where known) > 0
                            then coalesce(sum(sqm) filter (where let), 0) end as let_sqm,
                        case when count(sqm) filter (where known) > 0
                            then coalesce(sum(sqm) filter (where known and not let), 0) end as vacant_sqm
                    from unit_now group by building_id) x on x.building_id = b.id
                left join (
                    select building_id, count(distinct enterprise_id) as enterprises, count(distinct mention_id) as in_review
                    from tenancy.spell where first_missing is null group by building_id) t on t.building_id = b.id
            """;

    private static final String ENTERPRISES_NOW = """
            create temporary table enterprise_now on commit drop as
                select enterprise_id, min(coalesce(lease_start, first_seen)) as since, count(distinct unit_id)::int as units,
                    sum(area_sqm) as area_sqm, array_agg(distinct building_id order by building_id) as buildings
                from tenancy.stay where first_missing is null and enterprise_id is not null
                group by enterprise_id
            """;

    private final WorkerDatabase database;

    Standing(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String code() {
        return "tenancy.standing";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        database.doInTransaction(() -> {
            List.of(UNITS_NOW, BUILDINGS_NOW, ENTERPRISES_NOW).forEach(this::run);
            bring("tenancy.building_standing", "building_now", "building_id");
            bring("tenancy.enterprise_standing", "enterprise_now", "enterprise_id");
            run("drop table unit_now, building_now, enterprise_now");
        });
    }

    private void bring(String table, String now, String id) {
        run("delete from %1$s_current t where not exists (select 1 from %2$s n where n.%3$s = t.%3$s)"
                .formatted(table, now, id));
        run("""
                delete from %1$s_current c using %1$s t, %2$s n
                where t.%3$s = c.%3$s and n.%3$s = t.%3$s and t.* is distinct from n.*
                """.formatted(table, now, id));
        run("insert into %1$s_current select * from %2$s on conflict do nothing".formatted(table, now));
    }

    private void run(String sql) {
        database.client().sql(sql).update();
    }
}
