package org.sunmao.app.inspections.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.sunmao.app.inspections.InspectionKind;
import org.sunmao.app.matters.count.Over;
import org.sunmao.app.matters.count.WorkMeasure;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasureUnit;

/** What the one screen counts of inspections. */
@Configuration(proxyBeanMethods = false)
class InspectionMeasures {

    private static final String HELD = """
            select m.id as key, i.held_on as day, null::date as until, e.at as known_at, null::timestamptz as gone_at, m.street_code as street,
                null::bigint as building_id, 1 as amount, null::text as why, m.number || ' ' || m.title as name, '/inspections/' || m.id as href
            from matters.matter m join inspections.inspection i on i.matter_id = m.id
            join lateral (select min(x.at) as at from matters.event x where x.matter_id = m.id and x.state = 'held') e on e.at is not null
            where i.held_on is not null
            """;

    @Bean
    @Order(131)
    Measure inspectionsHeld() {
        return WorkMeasure.of("inspections-held", MeasureUnit.TIMES, Over.YEAR, List.of(InspectionKind.CODE), HELD);
    }
}
