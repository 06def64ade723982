package org.sunmao.app.benefits.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.sunmao.app.benefits.BenefitKind;
import org.sunmao.app.matters.count.Over;
import org.sunmao.app.matters.count.WorkMeasure;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasureUnit;

/** What the one screen counts of benefit sharing. */
@Configuration(proxyBeanMethods = false)
class BenefitMeasures {

    /** What statements say, less what others take back, on the day on which they were made. */
    private static final String SHARED = """
            select s.id as key, (s.recorded_at at time zone 'Asia/Shanghai')::date as day, null::date as until, s.recorded_at as known_at, null::timestamptz as gone_at,
                m.street_code as street, null::bigint as building_id, case when s.reverses is null then s.total_fen else -abs(s.total_fen) end as amount, null::text as why, m.number || ' ' || m.title as name, '/benefits/' || m.id as href
            from matters.matter m join benefits.statement s on s.matter_id = m.id
            """;

    /** Land under transfer, in mu, while its term runs. */
    private static final String LAND = """
            select p.id as key, p.from_on as day, p.until_on + 1 as until, p.recorded_at as known_at, p.withdrawn_at as gone_at, m.street_code as street, null::bigint as building_id, p.mu_hundredths / 100.0 as amount,
                null::text as why, m.number || ' ' || m.title as name, '/benefits/' || m.id as href
            from matters.matter m join benefits.plot p on p.matter_id = m.id
            """;

    @Bean
    @Order(181)
    Measure benefitsShared() {
        return WorkMeasure.of("benefits-shared", MeasureUnit.FEN, Over.YEAR, List.of(BenefitKind.CODE), SHARED);
    }

    @Bean
    @Order(182)
    Measure benefitLand() {
        return WorkMeasure.of("benefit-land", MeasureUnit.MU, Over.STANDING, List.of(BenefitKind.CODE), LAND);
    }
}
