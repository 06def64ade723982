package org.sunmao.app.campaigns.store;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.campaigns.Visited;
import org.sunmao.app.campaigns.rules.Formula;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** What is counted of members: what they brought, and what was done for what they look after, visits of the room of visits included. */
@Component
public class MemberBook {

    /**
     * Visits to what is looked after, each once, as {@code (care_id, member_id)}: those of the room of visits to the enterprise while it was looked after, and those that were noted by hand on
     * days on which the other room has none.
     */
    static final String VISITS = """
            (select e.id as care_id, e.member_id from campaigns.care e join visits.visit v on v.enterprise_id = e.enterprise_id and v.state = 'done'
                    and %1$s
                where e.campaign_id = :campaign
            union all
            select e.id, e.member_id from campaigns.contact t join campaigns.care e on e.id = t.care_id
                where t.campaign_id = :campaign and t.sort = 'visit'
                    and not exists (select 1 from visits.visit v where v.enterprise_id = e.enterprise_id and v.state = 'done' and %2$s = t.on_day and %1$s))
            """.formatted(whileCared(), day());

    private static String day() {
        return "(lower(v.during) at time zone 'Asia/Shanghai')::date";
    }

    /** While the member looked after it: from the day of its beginning to that of its end. */
    private static String whileCared() {
        return day() + " >= (e.at at time zone 'Asia/Shanghai')::date and (e.ended_on is null or " + day()
                + " <= e.ended_on)";
    }

    private final WebDatabase database;

    MemberBook(WebDatabase database) {
        this.database = database;
    }

    /** How many visits there were in all. */
    public int countVisits(Scope scope, long campaign) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select count(*) from " + VISITS + " each")
                        .param("campaign", campaign)
                        .query(Integer.class)
                        .single());
    }

    /** The visits of the room of visits that count, the newest first. */
    public List<Visited> visits(Scope scope, long campaign) {
        String sql = """
                select e.id as care, v.id as visit, %s as day, v.purpose,
                    (select string_agg(p.department, '、' order by p.n) from visits.party p where p.visit_id = v.id) as departments
                from campaigns.care e join visits.visit v on v.enterprise_id = e.enterprise_id and v.state = 'done' and %s
                where e.campaign_id = :campaign order by 3 desc, v.id desc limit 2000
                """.formatted(day(), whileCared());
        return database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .param("campaign", campaign)
                        .query((row, n) -> new Visited(
                                row.getLong("care"),
                                row.getLong("visit"),
                                row.getObject("day", java.time.LocalDate.class),
                                row.getString("departments") == null ? "" : row.getString("departments"),
                                row.getString("purpose")))
                        .list());
    }

    /** What can be ranked, by member, in the words of {@code Formula.MEASURES}; meetings are of bodies and none is a member's. Those who left are not there. */
    public Map<Long, Map<String, BigDecimal>> counted(Scope scope, long campaign) {
        String sql = """
                select w.id,
                    count(*) filter (where c.part = 'direct' and %1$s) as "contracted",
                    count(*) filter (where c.part = 'direct' and %1$s and p.counted = 'new') as "fresh",
                    count(*) filter (where c.part = 'direct' and m.state = 'running') as "running",
                    coalesce(sum(p.agreed_fen) filter (where c.part = 'direct' and %1$s and p.counted = 'new'), 0) / 10000000000.0 as "agreed-yi",
                    coalesce(sum(p.arrived_fen) filter (where c.part = 'direct' and %1$s and p.counted = 'new'), 0) / 10000000000.0 as "arrived-yi",
                    coalesce(sum(p.proven_jobs) filter (where c.part = 'direct' and %1$s), 0) as "jobs",
                    count(*) filter (where c.part = 'joined') as "joined",
                    0 as "meetings",
                    (select count(*) from %2$s each where each.member_id = w.id) as "visits",
                    (select count(*) from campaigns.contact t join campaigns.care e on e.id = t.care_id where e.member_id = w.id and t.sort = 'solved') as "solved",
                    (select count(*) from campaigns.task t where t.member_id = w.id and t.done_on <= t.due_on) as "tasks"
                from campaigns.member w
                left join (campaigns.credit c join matters.matter m on m.id = c.matter_id and m.merged_into is null and m.state <> 'lost'
                    join projects.project p on p.matter_id = m.id) on c.member_id = w.id and c.revoked_at is null
                where w.campaign_id = :campaign and w.left_on is null group by w.id
                """.formatted(CreditBook.CONTRACTED, VISITS);
        var counted = new LinkedHashMap<Long, Map<String, BigDecimal>>();
        database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .param("campaign", campaign)
                        .query((row, n) -> {
                            var measures = new HashMap<String, BigDecimal>();
                            for (String measure : Formula.MEASURES) {
                                measures.put(measure, row.getBigDecimal(measure));
                            }
                            return counted.put(row.getLong("id"), measures);
                        })
                        .list());
        return counted;
    }
}
