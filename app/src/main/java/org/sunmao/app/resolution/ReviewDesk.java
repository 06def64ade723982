package org.sunmao.app.resolution;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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
                client -> client.sql(QueueSql.count(ReviewFilter.ALL))
                        .query(Long.class)
                        .single());
    }

    /** Whether the reader may see this mention at all. */
    public boolean sees(Scope scope, long mentionId) {
        return database.read(
                scope,
                client -> client.sql("select exists (select 1 from resolution.mention where id = ?)")
                        .param(mentionId)
                        .query(Boolean.class)
                        .single());
    }

    /** One mention with all that is needed to decide; empty where the reader sees no such mention. */
    public Optional<ReviewItem> findItem(Scope scope, long mentionId) {
        return database.read(scope, client -> new ReviewReading(client, scope, json).find(mentionId));
    }

    /** What a word about all mentions of this one's source and name would touch. */
    public SameName sameName(Scope scope, long mentionId) {
        return database.read(
                scope,
                client -> client.sql(ReviewSql.SAME_NAME)
                        .param(mentionId)
                        .query((row, n) ->
                                new SameName(row.getInt("waiting"), row.getLong("rows"), row.getInt("linked")))
                        .single());
    }

    /** The sitting of whoever looks. */
    public Sitting sitting(Scope scope) {
        return database.read(
                scope,
                client -> Sitting.of(
                        client.sql(ReviewSql.WORDS)
                                .param(scope.person())
                                .query((row, n) -> new Sitting.Word(
                                        row.getLong("act"),
                                        row.getObject("at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getInt("mentions"),
                                        row.getBoolean("settles")))
                                .list(),
                        Instant.now()));
    }

    /** Decisions of all persons, newest first. */
    public List<MadeDecision> listDecisions(Scope scope, int size) {
        return listDecisions(scope, DecisionFilter.ALL, Long.MAX_VALUE, size);
    }

    /** Acts of deciding, each by its first decision, newest first, from before this number. */
    public List<MadeDecision> listDecisions(Scope scope, DecisionFilter filter, long before, int size) {
        var values = filter.values();
        values.put("before", before);
        values.put("size", size);
        return database.read(
                scope,
                client -> decisions(
                        client,
                        " where d.act is null and d.id < :before" + filter.conditions()
                                + " order by d.id desc limit :size",
                        values));
    }

    /** Who decided anything that the reader may see. */
    public List<String> listDeciders(Scope scope) {
        return database.read(
                scope,
                client -> client.sql("select distinct d.by_person from resolution.decision d order by 1")
                        .query(String.class)
                        .list());
    }

    /** One decision; empty where the reader sees none of this number. */
    public Optional<MadeDecision> findDecision(Scope scope, long decisionId) {
        return database.read(scope, client -> decisions(client, " where d.id = :id", Map.of("id", decisionId))).stream()
                .findFirst();
    }

    static List<MadeDecision> decisions(JdbcClient client, String which, Map<String, ?> values) {
        return client.sql(ReviewSql.DECISIONS + which)
                .params(values)
                .query(ReviewSql::decision)
                .list();
    }
}
