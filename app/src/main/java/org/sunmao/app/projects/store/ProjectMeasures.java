package org.sunmao.app.projects.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.sunmao.app.matters.count.Over;
import org.sunmao.app.matters.count.WorkMeasure;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.projects.ProjectKind;

/**
 * What the one screen counts of projects. What is counted apart as no new investment of the district (a move within it, a local investor, public money,
 * a second phase) is left out by name, as it was marked then.
 */
@Configuration(proxyBeanMethods = false)
class ProjectMeasures {

    private static final String WHY = """
            case when m.merged_into is not null then 'work-merged' else (
                select 'project-' || k.mark from (
                    select distinct on (x.mark) x.mark, x.holds from projects.mark x
                    where x.matter_id = m.id and x.at <= history.moment() order by x.mark, x.id desc) k
                where k.holds order by array_position(array['relocation', 'local', 'fiscal', 'second'], k.mark) limit 1) end as why""";

    private static final String OF = """
            m.street_code as street, p.building_id, %s, m.number || ' ' || m.title as name, '/projects/' || m.id as href
            from matters.matter m join projects.project p on p.matter_id = m.id
            """.formatted(WHY);

    /** Each project once, on the day of its first agreement, with the sum that the newest one known says. */
    private static final String SIGNED = """
            select m.id as key, a.signed_on as day, null::date as until, a.at as known_at, null::timestamptz as gone_at, %s as amount, %s
            join lateral (
                select min(x.signed_on) as signed_on, min(x.at) as at, (array_agg(x.fen order by x.id desc))[1] as fen
                from projects.agreement x where x.matter_id = m.id and x.at <= history.moment()) a on a.at is not null
            """;

    private static final String ARRIVED = """
            select a.id as key, a.month as day, null::date as until, a.at as known_at, null::timestamptz as gone_at, a.fen as amount, %s
            join projects.arrival a on a.matter_id = m.id
            """.formatted(OF);

    private static Measure measure(String id, MeasureUnit unit, Over over, String rows) {
        return WorkMeasure.of(id, unit, over, List.of(ProjectKind.CODE), rows);
    }

    @Bean
    @Order(111)
    Measure projectsSigned() {
        return measure("projects-signed", MeasureUnit.PROJECTS, Over.YEAR, SIGNED.formatted("1", OF));
    }

    @Bean
    @Order(112)
    Measure agreedInvestment() {
        return measure("agreed-investment", MeasureUnit.FEN, Over.YEAR, SIGNED.formatted("a.fen", OF));
    }

    @Bean
    @Order(113)
    Measure arrivedInvestment() {
        return measure("arrived-investment", MeasureUnit.FEN, Over.YEAR, ARRIVED);
    }
}
