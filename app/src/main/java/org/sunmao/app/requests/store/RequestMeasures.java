package org.sunmao.app.requests.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.sunmao.app.matters.count.Over;
import org.sunmao.app.matters.count.WorkMeasure;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.requests.RequestKind;

/** What the one screen counts of requests. */
@Configuration(proxyBeanMethods = false)
class RequestMeasures {

    private static final String RECEIVED = """
            select m.id as key, (m.opened_at at time zone 'Asia/Shanghai')::date as day, null::date as until, m.opened_at as known_at,
                null::timestamptz as gone_at, m.street_code as street, null::bigint as building_id, 1 as amount,
                case when m.merged_into is not null then 'work-merged' end as why, m.number || ' ' || m.title as name, '/requests/' || m.id as href
            from matters.matter m where m.kind = 'request'
            """;

    /**
     * From the day on which it came to the day on which it was closed or withdrawn; and once more from the day on which a promise that passed opened
     * it again.
     */
    private static final String OPEN = """
            select case when s.event = 0 then m.id else s.event + 1000000000000 end as key, (s.at at time zone 'Asia/Shanghai')::date as day,
                (select (min(e.at) at time zone 'Asia/Shanghai')::date from matters.event e where e.matter_id = m.id and e.id > s.event
                    and e.state in ('closed', 'withdrawn') and e.at <= history.moment()) as until,
                s.at as known_at, null::timestamptz as gone_at, m.street_code as street, null::bigint as building_id, 1 as amount,
                case when m.merged_into is not null then 'work-merged' end as why, m.number || ' ' || m.title as name, '/requests/' || m.id as href
            from matters.matter m
            cross join lateral (
                select 0 as event, m.opened_at as at
                union all
                select e.id, e.at from matters.event e where e.matter_id = m.id and e.event = 'late-promise') s
            where m.kind = 'request'
            """;

    @Bean
    @Order(101)
    Measure requestsReceived() {
        return WorkMeasure.of(
                "requests-received", MeasureUnit.MATTERS, Over.MONTH, List.of(RequestKind.CODE), RECEIVED);
    }

    @Bean
    @Order(102)
    Measure requestsOpen() {
        return WorkMeasure.of("requests-open", MeasureUnit.MATTERS, Over.STANDING, List.of(RequestKind.CODE), OPEN);
    }
}
