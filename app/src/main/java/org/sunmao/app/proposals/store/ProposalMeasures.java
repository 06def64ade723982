package org.sunmao.app.proposals.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.sunmao.app.matters.count.Over;
import org.sunmao.app.matters.count.WorkMeasure;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.proposals.ProposalKind;

/** What the one screen counts of suggestions and proposals. */
@Configuration(proxyBeanMethods = false)
class ProposalMeasures {

    private static final String FILED = """
            select m.id as key, x.on_day as day, null::date as until, x.recorded_at as known_at, null::timestamptz as gone_at, m.street_code as street, null::bigint as building_id, 1 as amount,
                case when m.merged_into is not null then 'work-merged' when x.outcome <> 'filed' then 'proposal-' || x.outcome end as why,
                m.number || ' ' || m.title as name, '/proposals/' || m.id as href
            from matters.matter m join proposals.examined x on x.matter_id = m.id where m.kind = 'proposal'
            """;

    /** The first reply of each. */
    private static final String REPLIED = """
            select m.id as key, r.on_day as day, null::date as until, r.recorded_at as known_at, null::timestamptz as gone_at, m.street_code as street, null::bigint as building_id, 1 as amount,
                case when m.merged_into is not null then 'work-merged' end as why, m.number || ' ' || m.title as name, '/proposals/' || m.id as href
            from matters.matter m join proposals.reply r on r.matter_id = m.id and r.round = 1 where m.kind = 'proposal'
            """;

    /** By the newest word on its result, at the reply or at a follow-up. */
    private static final String SOLVED = """
            select m.id as key, s.on_day as day, null::date as until, s.recorded_at as known_at, null::timestamptz as gone_at, m.street_code as street, null::bigint as building_id, 1 as amount,
                case when m.merged_into is not null then 'work-merged' end as why, m.number || ' ' || m.title as name, '/proposals/' || m.id as href
            from matters.matter m
            join lateral (
                select y.on_day, y.recorded_at, y.result from (
                    select r.on_day, r.recorded_at, r.result from proposals.reply r where r.matter_id = m.id
                    union all select f.on_day, f.recorded_at, f.result from proposals.followed f where f.matter_id = m.id) y
                where y.recorded_at <= history.moment() order by y.recorded_at desc limit 1) s on s.result = 'solved'
            where m.kind = 'proposal'
            """;

    @Bean
    @Order(151)
    Measure proposalsFiled() {
        return WorkMeasure.of("proposals-filed", MeasureUnit.MATTERS, Over.YEAR, List.of(ProposalKind.CODE), FILED);
    }

    @Bean
    @Order(152)
    Measure proposalsReplied() {
        return WorkMeasure.of("proposals-replied", MeasureUnit.MATTERS, Over.YEAR, List.of(ProposalKind.CODE), REPLIED);
    }

    @Bean
    @Order(153)
    Measure proposalsSolved() {
        return WorkMeasure.of("proposals-solved", MeasureUnit.MATTERS, Over.YEAR, List.of(ProposalKind.CODE), SOLVED);
    }
}
