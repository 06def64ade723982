package org.sunmao.app.front.store;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Where the ids in addresses lead: after a merge the older id lives and the other one leads to it. */
@Component
public class SubjectIds {

    private static final String LIVING = """
            with recursive lead as (
                select id, 0 as steps from resolution.identity where id = :id and kind = :kind
                union all
                select newest.leads_to, lead.steps + 1 from lead cross join lateral (
                    select leads_to from resolution.identity_event e where e.subject_id = lead.id and e.at <= history.moment() order by e.id desc limit 1) newest
                where newest.leads_to is not null and lead.steps < 50)
            select id from lead order by steps desc limit 1
            """;

    private final WebDatabase database;

    SubjectIds(WebDatabase database) {
        this.database = database;
    }

    /**
     * As the reader asks to know it, the id that this one leads to, itself when it leads nowhere; empty when it was never minted for this kind.
     *
     * @param kind {@code building} or {@code enterprise}
     */
    public Optional<Long> findLiving(Scope scope, String kind, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(LIVING)
                        .param("id", id)
                        .param("kind", kind)
                        .query(Long.class)
                        .optional());
    }
}
