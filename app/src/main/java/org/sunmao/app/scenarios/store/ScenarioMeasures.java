package org.sunmao.app.scenarios.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.sunmao.app.matters.count.Over;
import org.sunmao.app.matters.count.WorkMeasure;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.scenarios.MatchKind;
import org.sunmao.app.scenarios.OpportunityKind;

/** What the one screen counts of scenarios: what was released, and what came of it. */
@Configuration(proxyBeanMethods = false)
class ScenarioMeasures {

    /** Each opportunity once, on the day of the first edition that has it. */
    private static final String RELEASED = """
            select m.id as key, d.day, null::date as until, d.recorded_at as known_at, null::timestamptz as gone_at, m.street_code as street, i.building_id, 1 as amount,
                null::text as why, m.number || ' ' || m.title as name, '/scenarios/items/' || m.id as href
            from matters.matter m join scenarios.item i on i.matter_id = m.id and i.sort = 'opportunity'
            join lateral (
                select e.day, e.recorded_at from scenarios.entry n join scenarios.edition e on e.batch_id = n.batch_id and e.n = n.edition
                where n.matter_id = m.id order by e.recorded_at limit 1) d on true
            """;

    private static final String CONTRACTED = """
            select a.id as key, a.day, null::date as until, a.recorded_at as known_at, null::timestamptz as gone_at, m.street_code as street, o.building_id,
                case a.kind when 'reversal' then -a.fen else a.fen end as amount, null::text as why, m.number || ' ' || m.title as name, '/scenarios/matches/' || m.id as href
            from matters.matter m join scenarios.match x on x.matter_id = m.id join scenarios.amount a on a.matter_id = m.id
            left join scenarios.item o on o.matter_id = x.opportunity_id
            """;

    @Bean
    @Order(161)
    Measure scenariosReleased() {
        return WorkMeasure.of(
                "scenarios-released", MeasureUnit.MATTERS, Over.YEAR, List.of(OpportunityKind.CODE), RELEASED);
    }

    @Bean
    @Order(162)
    Measure scenarioContracts() {
        return WorkMeasure.of("scenario-contracts", MeasureUnit.FEN, Over.YEAR, List.of(MatchKind.CODE), CONTRACTED);
    }
}
