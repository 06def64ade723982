package org.sunmao.app.warnings.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.warnings.WarningRule;
import org.sunmao.app.warnings.WarningRule.Owner;
import org.sunmao.app.warnings.WarningRule.Subject;

/**
 * What tax tells. Three months beside the same months of the year before, so that a quarterly payment is no swing; firms of which any of these six
 * months is missing are left out, for what was not delivered is not zero. Facts name shares and steps, never amounts.
 */
@Configuration
class TaxRules {

    /** 30,000 yuan in three months: below it a swing says nothing of the district. */
    private static final String LEAST = "3000000";

    private static final String QUARTERS = """
            with newest as (select max(month) as month from enterprises.tax_month where month <= cast(:day as date)
                    and month > cast(:day as date) - 150),
            summed as (
                select t.enterprise_id, sum(t.total_fen) filter (where t.month > n.month - interval '3 months') as now,
                    sum(t.total_fen) filter (where t.month <= n.month - interval '12 months') as before, count(*) as months, n.month
                from newest n join enterprises.tax_month t
                    on t.month > n.month - interval '3 months' and t.month <= n.month
                        or t.month > n.month - interval '15 months' and t.month <= n.month - interval '12 months'
                group by t.enterprise_id, n.month having count(*) = 6)
            """;

    private static final String FACTS =
            "jsonb_build_object('share', round(abs(s.now - s.before)::numeric / s.before, 2), 'month', to_char(s.month, 'YYYY-MM'))";

    private static final String FALLS = QUARTERS + """
            select s.enterprise_id as subject_id, '' as what,
                case when s.now <= s.before * 0.2 then 3 when s.now <= s.before * 0.5 then 2 else 1 end as level,
                h.building_id, s.enterprise_id, null::text as source, %s as facts
            from summed s left join measures.homes(array[cast(:day as date)]) h on h.enterprise_id = s.enterprise_id
            where s.before >= %s and s.now <= s.before * 0.8
            """.formatted(FACTS, LEAST);

    private static final String JUMPS = QUARTERS + """
            select s.enterprise_id as subject_id, '' as what,
                case when s.now >= s.before * 1.8 then 3 when s.now >= s.before * 1.5 then 2 else 1 end as level,
                h.building_id, s.enterprise_id, null::text as source, %s as facts
            from summed s left join measures.homes(array[cast(:day as date)]) h on h.enterprise_id = s.enterprise_id
            where s.before > 0 and s.now >= %s and s.now >= s.before * 1.2
            """.formatted(FACTS, LEAST);

    private static final String YEAR = """
            with newest as (select max(month) as month from enterprises.tax_month where month <= cast(:day as date)
                    and month > cast(:day as date) - 150),
            paid as (
                select t.enterprise_id, sum(t.total_fen) as fen, n.month
                from newest n join enterprises.tax_month t on t.month > n.month - interval '12 months' and t.month <= n.month
                group by t.enterprise_id, n.month having sum(t.total_fen) > 0)
            """;

    /** A million yuan in a year: of less nobody depends. */
    private static final String CARRIED = "100000000";

    private static final String CARRIES = YEAR + """
            , there as (
                select h.building_id, p.enterprise_id, p.fen, p.month, sum(p.fen) over (partition by h.building_id) as whole,
                    count(*) over (partition by h.building_id) as payers
                from paid p join measures.homes(array[cast(:day as date)]) h on h.enterprise_id = p.enterprise_id)
            select t.building_id as subject_id, 'E' || t.enterprise_id as what,
                case when t.fen > t.whole * 0.8 then 3 when t.fen > t.whole * 0.6 then 2 else 1 end as level,
                t.building_id, t.enterprise_id, null::text as source,
                jsonb_build_object('step', case when t.fen > t.whole * 0.8 then 80 when t.fen > t.whole * 0.6 then 60 else 40 end,
                    'payers', t.payers, 'month', to_char(t.month, 'YYYY-MM')) as facts
            from there t where t.whole >= %s and t.payers > 1 and t.fen > t.whole * 0.4
            """.formatted(CARRIED);

    /** A key enterprise paid a million yuan in a year; that its address is another one since the last extract of three months. */
    private static final String ADDRESS = YEAR + """
            select distinct on (n.enterprise_id) n.enterprise_id as subject_id, '' as what,
                case when not enterprises.is_registered(n.status) then 3 when n.building_id is null then 2 else 1 end as level,
                coalesce(b.building_id, n.building_id) as building_id, n.enterprise_id, src.code as source,
                jsonb_build_object('since', n.first_seen, 'from', b.building_id, 'to', n.building_id, 'gone', not enterprises.is_registered(n.status)) as facts
            from paid p
            join enterprises.registration n on n.enterprise_id = p.enterprise_id and n.first_seen > cast(:day as date) - 92
                and n.first_seen <= cast(:day as date)
            join enterprises.registration b on b.enterprise_id = n.enterprise_id and b.source_id = n.source_id and b.last_seen < n.first_seen
                and not exists (select 1 from enterprises.registration m where m.enterprise_id = n.enterprise_id and m.source_id = n.source_id
                    and m.first_seen > b.first_seen and m.first_seen < n.first_seen)
            join evidence.source src on src.id = n.source_id
            where p.fen >= %s and (n.building_id is distinct from b.building_id
                or enterprises.is_registered(n.status) <> enterprises.is_registered(b.status))
            order by n.enterprise_id, n.first_seen desc
            """.formatted(CARRIED);

    @Bean
    WarningRule taxFalls() {
        return new WarningRule(50, "tax-falls", 1, Subject.ENTERPRISE, Owner.STEWARD, true, FALLS);
    }

    @Bean
    WarningRule taxJumps() {
        return new WarningRule(60, "tax-jumps", 1, Subject.ENTERPRISE, Owner.STEWARD, true, JUMPS);
    }

    @Bean
    WarningRule oneCarries() {
        return new WarningRule(70, "one-carries", 1, Subject.BUILDING, Owner.OFFICE, true, CARRIES);
    }

    @Bean
    WarningRule keyAddress() {
        return new WarningRule(80, "key-address", 1, Subject.ENTERPRISE, Owner.OFFICE, true, ADDRESS);
    }
}
