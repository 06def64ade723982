package org.sunmao.app.activities.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.sunmao.app.activities.ActivityKind;
import org.sunmao.app.matters.count.Over;
import org.sunmao.app.matters.count.WorkMeasure;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasureUnit;

/** What the one screen counts of activities: held ones, who came, what was said and what of it was adopted. */
@Configuration(proxyBeanMethods = false)
class ActivityMeasures {

    private static final String HELD = """
            select m.id as key, a.held_on as day, null::date as until, e.at as known_at, null::timestamptz as gone_at, m.street_code as street, coalesce(a.building_id, v.building_id) as building_id, 1 as amount,
                null::text as why, m.number || ' ' || m.title as name, '/activities/' || m.id as href
            from matters.matter m join activities.activity a on a.matter_id = m.id left join activities.venue v on v.id = a.venue_id
            join lateral (select min(x.at) as at from matters.event x where x.matter_id = m.id and x.state = 'held') e on e.at is not null
            where a.held_on is not null
            """;

    /** Everybody who came to an activity that was held, on its day; who stands for a number counts as so many. */
    private static final String CAME = """
            select t.id as key, a.held_on as day, null::date as until, t.recorded_at as known_at, t.withdrawn_at as gone_at, m.street_code as street, coalesce(a.building_id, v.building_id) as building_id, t.people as amount,
                null::text as why, m.number || ' ' || m.title as name, '/activities/' || m.id as href
            from matters.matter m join activities.activity a on a.matter_id = m.id left join activities.venue v on v.id = a.venue_id
            join activities.attendance t on t.matter_id = m.id
            where a.held_on is not null
            """;

    private static final String GIVEN = """
            select r.id as key, r.on_day as day, null::date as until, r.recorded_at as known_at, r.withdrawn_at as gone_at, m.street_code as street, coalesce(a.building_id, v.building_id) as building_id, 1 as amount,
                null::text as why, m.number || ' ' || m.title as name, '/activities/' || m.id as href
            from matters.matter m join activities.activity a on a.matter_id = m.id left join activities.venue v on v.id = a.venue_id
            join activities.result r on r.matter_id = m.id
            """;

    /** The newest word on each that had been said. */
    private static final String ADOPTED = """
            select d.id as key, d.on_day as day, null::date as until, d.recorded_at as known_at, d.withdrawn_at as gone_at, m.street_code as street, coalesce(a.building_id, v.building_id) as building_id, 1 as amount,
                null::text as why, m.number || ' ' || m.title as name, '/activities/' || m.id as href
            from matters.matter m join activities.activity a on a.matter_id = m.id left join activities.venue v on v.id = a.venue_id
            join activities.result r on r.matter_id = m.id and (r.withdrawn_at is null or r.withdrawn_at > history.moment())
            join lateral (
                select x.* from activities.adoption x where x.result_id = r.id and x.recorded_at <= history.moment()
                    and (x.withdrawn_at is null or x.withdrawn_at > history.moment())
                order by x.id desc limit 1) d on d.adopted
            """;

    @Bean
    @Order(141)
    Measure activitiesHeld() {
        return WorkMeasure.of("activities-held", MeasureUnit.TIMES, Over.YEAR, List.of(ActivityKind.CODE), HELD);
    }

    @Bean
    @Order(142)
    Measure activityParticipants() {
        return WorkMeasure.of(
                "activity-participants", MeasureUnit.PERSON_TIMES, Over.YEAR, List.of(ActivityKind.CODE), CAME);
    }

    @Bean
    @Order(143)
    Measure opinionsGiven() {
        return WorkMeasure.of("opinions-given", MeasureUnit.MATTERS, Over.YEAR, List.of(ActivityKind.CODE), GIVEN);
    }

    @Bean
    @Order(144)
    Measure opinionsAdopted() {
        return WorkMeasure.of("opinions-adopted", MeasureUnit.MATTERS, Over.YEAR, List.of(ActivityKind.CODE), ADOPTED);
    }
}
