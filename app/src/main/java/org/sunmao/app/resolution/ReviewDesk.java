package org.sunmao.app.resolution;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import tools.jackson.databind.json.JsonMapper;

/** What the review desk shows: doubtful mentions, their candidates, and what was decided. Within the scope of whoever looks. */
@Component
public class ReviewDesk {

    /** The longest queue that is listed at once. */
    public static final int LONGEST = 2000;

    private static final String WAITING = """
             from resolution.review_weight w where not exists (
                select 1 from resolution.decision d where d.mention_id = w.mention_id and d.kind in ('link', 'new')
                and not exists (select 1 from resolution.decision u where u.undoes = d.id))
            """;

    private static final String HEAVIEST = "l.mention_id in (select w.mention_id" + WAITING
            + " order by w.rows desc, w.area desc nulls last, w.mention_id limit " + LONGEST + ")";

    private final WebDatabase database;
    private final JsonMapper json;

    ReviewDesk(WebDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How many mentions wait for a decision. */
    public long count(Scope scope) {
        return database.read(
                scope,
                client -> client.sql("select count(*)" + WAITING)
                        .query(Long.class)
                        .single());
    }

    /** The mentions that wait, those with the most rows and then the largest area first; at most {@link #LONGEST}. */
    public List<ReviewEntry> list(Scope scope) {
        return database.read(
                scope,
                client -> client.sql(ReviewSql.ENTRIES.formatted(HEAVIEST))
                        .query(ReviewSql::entry)
                        .list());
    }

    /** One mention with all that is needed to decide; empty where the reader sees no such mention. */
    public Optional<ReviewItem> findItem(Scope scope, long mentionId) {
        return database.read(scope, client -> new ReviewReading(client, scope, json).find(mentionId));
    }

    /** Decisions of all persons, newest first. */
    public List<MadeDecision> listDecisions(Scope scope, int size) {
        return database.read(scope, client -> decisions(client, " order by d.id desc limit :size", "size", size));
    }

    /** One decision; empty where the reader sees none of this number. */
    public Optional<MadeDecision> findDecision(Scope scope, long decisionId) {
        return database.read(scope, client -> decisions(client, " where d.id = :id", "id", decisionId)).stream()
                .findFirst();
    }

    static List<MadeDecision> decisions(JdbcClient client, String which, String name, Object value) {
        return client.sql(ReviewSql.DECISIONS + which)
                .param(name, value)
                .query(ReviewSql::decision)
                .list();
    }
}
