package org.sunmao.app.warnings.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.warnings.WarningRule;
import org.sunmao.app.warnings.WarningRule.Owner;
import org.sunmao.app.warnings.WarningRule.Subject;

/** What becomes of buildings: more of it stands empty, or stands dark though somebody is said to be there. */
@Configuration
class BuildingRules {

    /** Shares of the area of units that the lists call let or vacant; a building too small to matter is left out. */
    private static final String VACANCY = """
            with told as (
                select x.building_id, x.day, sum(x.area_sqm) filter (where not x.let) as vacant, sum(x.area_sqm) as known
                from measures.unit_states(array[cast(:day as date), cast(:day as date) - 92]) x
                group by x.building_id, x.day having sum(x.area_sqm) >= 1000)
            select n.building_id as subject_id, '' as what,
                case when n.share - b.share >= 0.3 then 3 when n.share - b.share >= 0.2 then 2 else 1 end as level,
                n.building_id, null::bigint as enterprise_id, null::text as source,
                jsonb_build_object('now', round(n.share, 4), 'before', round(b.share, 4), 'vacant', n.vacant, 'since', cast(:day as date) - 92) as facts
            from (select building_id, coalesce(vacant, 0) / known as share, coalesce(vacant, 0) as vacant from told where day = :day) n
            join (select building_id, coalesce(vacant, 0) / known as share from told where day < :day) b on b.building_id = n.building_id
            where n.share - b.share >= 0.1
            """;

    /** The conflict of what a manager says and what meters tell is known already; here somebody goes and looks. */
    private static final String DARK = """
            select c.subject_id, c.what, case when l.first_seen < cast(:day as date) - 90 then 2 else 1 end as level, c.building_id,
                c.enterprise_id, c.owner as source,
                jsonb_build_object('conflict', c.id, 'unit', c.what, 'floor', u.floor_label, 'label', u.label, 'area', c.size) as facts
            from conflicts.conflict c join conflicts.ledger l on l.id = c.id
            left join places.unit u on u.id::text = c.what
            where c.kind = 'let-but-dark'
            """;

    @Bean
    WarningRule vacancyRises() {
        return new WarningRule(30, "vacancy-rises", 1, Subject.BUILDING, Owner.STEWARD, false, VACANCY);
    }

    @Bean
    WarningRule standsDark() {
        return new WarningRule(40, "stands-dark", 1, Subject.BUILDING, Owner.STEWARD, false, DARK);
    }
}
