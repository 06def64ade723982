package org.sunmao.app.warnings.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.warnings.WarningRule;
import org.sunmao.app.warnings.WarningRule.Owner;
import org.sunmao.app.warnings.WarningRule.Subject;

/** Sources that are overdue as every page shows it: their newest data are more than twice as old as the agreed cadence. */
@Configuration
class SourceRules {

    private static final String OVERDUE = """
            select s.id as subject_id, '' as what,
                case when d.age > 5 * s.cadence_days then 3 when d.age > 3 * s.cadence_days then 2 else 1 end as level,
                null::bigint as building_id, null::bigint as enterprise_id, s.code as source,
                jsonb_build_object('source', s.code, 'latest', d.latest, 'cadence', s.cadence_days, 'days', d.age) as facts
            from evidence.source s
            join lateral (
                select max(x.data_date) as latest, cast(:day as date) - max(x.data_date) as age from evidence.delivery x
                where x.source_id = s.id and x.active and x.data_date <= cast(:day as date)) d on d.latest is not null
            where d.age > 2 * s.cadence_days
            """;

    @Bean
    WarningRule sourceOverdue() {
        return new WarningRule(90, "source-overdue", 1, Subject.SOURCE, Owner.DEPARTMENT, false, OVERDUE);
    }
}
