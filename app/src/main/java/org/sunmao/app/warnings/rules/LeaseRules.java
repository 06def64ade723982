package org.sunmao.app.warnings.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.warnings.WarningRule;
import org.sunmao.app.warnings.WarningRule.Owner;
import org.sunmao.app.warnings.WarningRule.Subject;

/** What the ends of leases say. Only buildings whose tenant list speaks for the day: of the others nobody knows who is there. */
@Configuration
class LeaseRules {

    private static final String HELD = """
            from measures.speaking(array[cast(:day as date)]) l
            join tenancy.spell t on t.building_id = l.building_id and t.first_missing is null and t.holder <> 'vacant'
            join places.unit u on u.id = t.unit_id
            join evidence.source src on src.id = t.source_id
            left join enterprises.enterprise e on e.id = t.enterprise_id
            """;

    private static final String TOLD = """
            select distinct on (t.unit_id, t.enterprise_id, t.mention_id) t.building_id as subject_id,
                t.unit_id || '/' || coalesce('E' || t.enterprise_id, 'M' || t.mention_id, '') as what, %s as level, t.building_id, t.enterprise_id,
                src.code as source,
                jsonb_build_object('unit', t.unit_id, 'floor', u.floor_label, 'label', u.label, 'holder', coalesce(e.name, t.tenant_name),
                    'end', t.lease_end, 'days', abs(t.lease_end - cast(:day as date)), 'area', coalesce(t.area_sqm, u.area_sqm)) as facts
            """;

    private static final String ENDS = TOLD.formatted(
                    "case when t.lease_end <= cast(:day as date) + 30 then 3 when t.lease_end <= cast(:day as date) + 60 then 2 else 1 end")
            + HELD
            + """
            where t.lease_end between cast(:day as date) and cast(:day as date) + 90
            order by t.unit_id, t.enterprise_id, t.mention_id, t.lease_end desc
            """;

    private static final String OVER = TOLD.formatted(
                    "case when t.lease_end < cast(:day as date) - 180 then 3 when t.lease_end < cast(:day as date) - 90 then 2 else 1 end")
            + HELD
            + """
            where t.lease_end < cast(:day as date)
            order by t.unit_id, t.enterprise_id, t.mention_id, t.lease_end desc
            """;

    @Bean
    WarningRule leaseEnds() {
        return new WarningRule(10, "lease-ends", 1, Subject.BUILDING, Owner.STEWARD, false, ENDS);
    }

    @Bean
    WarningRule leaseOver() {
        return new WarningRule(20, "lease-over", 1, Subject.BUILDING, Owner.STEWARD, false, OVER);
    }
}
