package org.sunmao.app.awards.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.matters.count.Over;
import org.sunmao.app.matters.count.WorkMeasure;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasureUnit;

/** What the one screen counts of awards: what was paid, less what was reversed or paid back. */
@Configuration(proxyBeanMethods = false)
class AwardMeasures {

    private static final String PAID = """
            select p.id as key, p.day, null::date as until, p.at as known_at, null::timestamptz as gone_at, m.street_code as street,
                null::bigint as building_id, case p.kind when 'payment' then p.fen else -p.fen end as amount, null::text as why,
                m.number || ' ' || m.title as name, '/awards/' || m.id as href
            from matters.matter m join awards.payment p on p.matter_id = m.id
            """;

    @Bean
    @Order(121)
    Measure awardsPaid() {
        return WorkMeasure.of("awards-paid", MeasureUnit.FEN, Over.YEAR, List.of(AwardKind.CODE), PAID);
    }
}
