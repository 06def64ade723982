package org.sunmao.app.vacancies.derive;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/**
 * Lists the vacant units that are shown to everybody: in buildings that somebody offered, called vacant and nothing else by the newest list
 * that counts, not withheld by their manager, and not in conflict with the electricity of their rooms. Nothing in it depends on the day on
 * which it is derived; how fresh a listing is, is judged when it is read.
 */
@Component
class ListingDerivation implements DerivationStep {

    /** Industries of fewer enterprises than this are not told: they would tell who they are. */
    private static final int LEAST_NEIGHBOURS = 3;

    private static final List<String> STEPS = List.of(
            """
            create temporary table vacancy_touched on commit drop as
            select subject_id as id from resolution.dirty
            union select building_id from vacancies.touched
            union select s.building_id from resolution.dirty x join tenancy.spell s on s.enterprise_id = x.subject_id
            """,
            "analyze vacancy_touched",
            """
            delete from vacancies.listing l where l.building_id in (select id from vacancy_touched)
                or not exists (select 1 from places.building b where b.id = l.building_id)
            """,
            """
            with offered as materialized (
                select distinct on (building_id) * from (
                    select coalesce(e.leads_to, o.building_id) as building_id, o.shown, o.transport, o.contact, o.id
                    from vacancies.building_offer o
                    left join lateral (select i.leads_to from resolution.identity_event i where i.subject_id = o.building_id
                        order by i.id desc limit 1) e on true) o
                where building_id in (select id from vacancy_touched)
                order by building_id, id desc),
            terms as materialized (
                select distinct on (unit_id) * from (
                    select coalesce(e.leads_to, o.unit_id) as unit_id, o.withheld, o.asking_rent, o.available_from, o.divisible_sqm,
                        o.fit_out, o.remark, o.id
                    from vacancies.unit_offer o
                    left join lateral (select i.leads_to from resolution.identity_event i where i.subject_id = o.unit_id
                        order by i.id desc limit 1) e on true) o
                order by unit_id, id desc),
            vacant as materialized (
                select s.unit_id, s.building_id, max(s.last_seen) as verified_on
                from offered o join tenancy.spell s on s.building_id = o.building_id and s.first_missing is null
                where o.shown
                group by s.unit_id, s.building_id having bool_and(s.holder = 'vacant')),
            near as materialized (
                select building_id, jsonb_agg(jsonb_build_object('section', section, 'count', many) order by many desc, section) as said,
                    array_agg(section order by section) as sections
                from (
                    select s.building_id, e.industry_section as section, count(distinct e.id) as many
                    from (select distinct building_id from vacant) b
                    join tenancy.spell s on s.building_id = b.building_id and s.first_missing is null
                    join enterprises.enterprise e on e.id = s.enterprise_id and e.industry_section is not null
                    group by s.building_id, e.industry_section having count(distinct e.id) >= %d) n
                group by building_id)
            insert into vacancies.listing (unit_id, building_id, building_name, address, street_code, grade, grade_standard, longitude,
                latitude, floors_above, floor_label, floor_order, label, area_sqm, asking_rent, available_from, divisible_sqm, fit_out,
                remark, transport, contact, verified_on, vacant_seen, neighbours, sections, search)
            select u.id, b.id, b.name, b.address, b.street_code, b.grade, b.grade_standard, b.longitude, b.latitude, b.floors_above,
                u.floor_label, u.floor_order, u.label, u.area_sqm, t.asking_rent, t.available_from, t.divisible_sqm,
                coalesce(t.fit_out, ''), coalesce(t.remark, ''), o.transport, o.contact, v.verified_on,
                (select min(y.first_seen) from tenancy.stay y where y.unit_id = u.id and y.holder = 'vacant' and y.first_missing is null),
                coalesce(n.said, '[]'), coalesce(n.sections, '{}'), b.search || ' ' || lower(u.label)
            from vacant v
            join offered o on o.building_id = v.building_id
            join places.building b on b.id = v.building_id and b.status = 'confirmed'
            join places.unit u on u.id = v.unit_id
            left join terms t on t.unit_id = v.unit_id
            left join near n on n.building_id = v.building_id
            where t.withheld is not true and not exists (
                select 1 from conflicts.conflict c
                where c.kind = 'vacant-but-lit' and c.building_id = v.building_id and c.what = v.unit_id::text)
            """.formatted(LEAST_NEIGHBOURS),
            "delete from vacancies.touched",
            "drop table vacancy_touched");

    private final WorkerDatabase database;

    ListingDerivation(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String code() {
        return "vacancies.list";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        STEPS.forEach(step -> database.client().sql(step).update());
    }
}
