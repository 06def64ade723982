package org.sunmao.app.livestreams.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.sunmao.app.livestreams.LivestreamKind;
import org.sunmao.app.matters.count.Over;
import org.sunmao.app.matters.count.WorkMeasure;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasureUnit;

/** What the one screen counts of factory livestreams. */
@Configuration(proxyBeanMethods = false)
class LivestreamMeasures {

    private static final String HELD = """
            select m.id as key, s.on_day as day, null::date as until, e.at as known_at, null::timestamptz as gone_at, m.street_code as street, null::bigint as building_id, 1 as amount, null::text as why,
                m.number || ' ' || m.title as name, '/livestreams/' || m.id as href
            from matters.matter m join livestreams.session s on s.matter_id = m.id
            join lateral (select min(x.at) as at from matters.event x where x.matter_id = m.id and x.state = 'held') e on e.at is not null
            where m.state <> 'cancelled'
            """;

    /** The newest figures of each session that had been recorded. */
    private static final String VIEWERS = """
            select m.id as key, f.on_day as day, null::date as until, f.recorded_at as known_at, null::timestamptz as gone_at, m.street_code as street, null::bigint as building_id, f.viewers as amount,
                null::text as why, m.number || ' ' || m.title as name, '/livestreams/' || m.id as href
            from matters.matter m join livestreams.session s on s.matter_id = m.id
            join lateral (select x.* from livestreams.figures x where x.matter_id = m.id and x.recorded_at <= history.moment() order by x.id desc limit 1) f on true
            """;

    @Bean
    @Order(171)
    Measure livestreamsHeld() {
        return WorkMeasure.of("livestreams-held", MeasureUnit.TIMES, Over.YEAR, List.of(LivestreamKind.CODE), HELD);
    }

    @Bean
    @Order(172)
    Measure livestreamViewers() {
        return WorkMeasure.of(
                "livestream-viewers", MeasureUnit.PERSON_TIMES, Over.YEAR, List.of(LivestreamKind.CODE), VIEWERS);
    }
}
