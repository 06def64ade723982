package org.sunmao.app.visits;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.NoticeTopic;
import org.sunmao.app.notices.Notices;

/**
 * Tells of visits: the accounts of the enterprise what is booked, moved and cancelled; those who booked or joined, the accounts of the units that take part and the
 * stewards of its streets what happens to it, notes too. Each is told what the own page of the visit shows and no more: of a note the enterprise is told nothing,
 * stewards of other streets and roles without a calendar are not told at all, and nobody is told of what he did himself. A notice may leave the house by e-mail, so
 * neither the enterprise nor a reason stands in it.
 */
@Component
class VisitTelling {

    private static final String TOPIC = "visits-calendar";

    /** What the enterprise says itself, and what it is not shown. */
    private static final Set<String> NOT_FOR_FIRMS = Set.of("confirmed", "declined", "other-day", "noted", "done");

    /** Whom the visit is to, as far as accounts speak for it. */
    private static final String FIRM = """
            select distinct p.username from visits.visit v
            join access.person_grant g on g.scope_kind = 'enterprise' and g.scope_ref = v.enterprise_id::text
                and (g.expires_on is null or g.expires_on >= (now() at time zone 'Asia/Shanghai')::date)
            join access.person p on p.id = g.person_id and p.role = 'enterprise'
            where v.id = ?
            """;

    /** Those who take part, and whoever looks after the street; of all these who may see the visit. */
    private static final String DISTRICT = """
            select distinct p.username from access.person p
            left join access.person_grant g on g.person_id = p.id
                and (g.expires_on is null or g.expires_on >= (now() at time zone 'Asia/Shanghai')::date)
            join visits.visit v on v.id = ?
            left join places.building b on b.id = v.building_id
            left join enterprises.enterprise e on e.id = v.enterprise_id
            where p.role in ('office', 'department', 'investment', 'leader')
                    and (exists (select 1 from visits.party y where y.visit_id = v.id and y.person = p.username)
                        or g.scope_kind = 'unit' and exists (select 1 from visits.party y where y.visit_id = v.id and y.unit = g.scope_ref))
                or p.role = 'steward' and g.scope_kind = 'region'
                    and (g.scope_ref = b.street_code and v.enterprise_id is null or g.scope_ref = any (e.street_codes))
            """;

    private final WorkerDatabase database;
    private final Notices notices;

    VisitTelling(WorkerDatabase database, Notices notices) {
        this.database = database;
        this.notices = notices;
    }

    /** What notices of visits are about. */
    @Configuration(proxyBeanMethods = false)
    static class Topic {

        @Bean
        NoticeTopic visitTopic() {
            return new NoticeTopic(TOPIC, "visits.topic", 24);
        }
    }

    /** Within the transaction in which it happened. */
    void tell(long visit, String event, Reader by) {
        Times during = database.client()
                .sql("select lower(during) as begins, upper(during) as ends from visits.visit where id = ?")
                .param(visit)
                .query((row, n) -> new Times(
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("ends").toInstant()))
                .single();
        if (!NOT_FOR_FIRMS.contains(event)) {
            tell(accounts(FIRM, visit, by), "visits.told.firm." + event, visit, during);
        }
        tell(accounts(DISTRICT, visit, by), "visits.told." + event, visit, during);
    }

    private Set<String> accounts(String sql, long visit, Reader by) {
        var accounts = new LinkedHashSet<>(
                database.client().sql(sql).param(visit).query(String.class).list());
        accounts.remove(by.username());
        return accounts;
    }

    private void tell(Set<String> accounts, String key, long visit, Times during) {
        if (!accounts.isEmpty()) {
            String when = during.day() + " " + during.fromTime() + "–" + during.toTime();
            notices.tell(accounts, new Notice(TOPIC, key, List.of(when), "/visits/" + visit, null));
        }
    }
}
