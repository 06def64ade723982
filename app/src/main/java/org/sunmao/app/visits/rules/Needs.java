package org.sunmao.app.visits.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.visits.NeedRule;

/** The needs. What warnings say counts as often as their level; of several of one kind the most pressing counts. */
@Configuration
class Needs {

    private static final String WARNED = """
            select distinct on (w.enterprise_id) w.enterprise_id, w.level as times,
                jsonb_build_object('warning', w.id, 'rule', w.rule, 'level', w.level) as facts
            from warnings.warning w
            where w.holds and w.state in ('open', 'taken') and w.enterprise_id is not null and w.rule in (%s)
            order by w.enterprise_id, w.level desc, w.id
            """;

    /** Complaints since somebody was last there. */
    private static final String COMPLAINED = """
            select t.enterprise_id, 1 as times, jsonb_build_object('day', t.complained_on, 'number', t.complaints) as facts
            from told t left join last l using (enterprise_id)
            where t.complaints > 0 and t.complained_on > coalesce(l.visited_on, date '0001-01-01')
            """;

    /** Sources that disagree about a figure of the district: somebody goes and looks. */
    private static final String DISPUTED = """
            select c.enterprise_id, 1 as times, jsonb_build_object('number', count(*), 'conflict', min(c.id)) as facts
            from conflicts.board c left join last l using (enterprise_id)
            where c.enterprise_id is not null and c.severity = 'high' and c.state in ('open', 'stands')
                and c.first_seen > coalesce(l.visited_on, date '0001-01-01')
            group by c.enterprise_id
            """;

    private static final String NEVER = """
            select h.enterprise_id, 1 as times, jsonb_build_object() as facts
            from there h where not exists (select 1 from last l where l.enterprise_id = h.enterprise_id)
            """;

    private static final String LONG_AGO = """
            select h.enterprise_id, 1 as times, jsonb_build_object('day', l.visited_on) as facts
            from there h join last l using (enterprise_id) where l.visited_on < cast(:longAgo as date)
            """;

    @Bean
    NeedRule leaseNeed() {
        return new NeedRule(10, "lease", 10, WARNED.formatted("'lease-ends', 'lease-over'"));
    }

    @Bean
    NeedRule taxNeed() {
        return new NeedRule(20, "tax", 10, WARNED.formatted("'tax-falls', 'tax-jumps'"));
    }

    @Bean
    NeedRule whereaboutsNeed() {
        return new NeedRule(30, "whereabouts", 8, WARNED.formatted("'key-address', 'stands-dark'"));
    }

    @Bean
    NeedRule complaintNeed() {
        return new NeedRule(40, "complaint", 20, COMPLAINED);
    }

    @Bean
    NeedRule disputedNeed() {
        return new NeedRule(50, "disputed", 5, DISPUTED);
    }

    @Bean
    NeedRule neverNeed() {
        return new NeedRule(60, "never", 15, NEVER);
    }

    @Bean
    NeedRule longAgoNeed() {
        return new NeedRule(70, "long-ago", 8, LONG_AGO);
    }
}
