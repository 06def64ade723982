package org.sunmao.app.resolution;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/**
 * The queue of doubtful mentions, the heaviest first: a mention weighs its share of the rows, of the area and, for who may see taxes, of the taxes
 * that wait. Within the scope of whoever looks.
 */
@Component
public class DeskQueue {

    /** How many are tried before the queue is asked again: more than a handful of clerks never take up the same ones at once. */
    private static final int TRIED = 8;

    private static final int ROUNDS = 50;

    private final WebDatabase database;
    private final Claims claims;

    DeskQueue(WebDatabase database, Claims claims) {
        this.database = database;
        this.claims = claims;
    }

    /** How many wait. */
    public long count(Scope scope, ReviewFilter filter) {
        return database.read(
                scope,
                client -> client.sql(QueueSql.count(filter))
                        .params(filter.values())
                        .query(Long.class)
                        .single());
    }

    /** Some of those that wait, the heaviest first. */
    public List<ReviewEntry> list(Scope scope, ReviewFilter filter, int from, int size) {
        return database.read(
                scope,
                client -> client.sql(ReviewSql.ENTRIES.formatted(QueueSql.page(filter)))
                        .params(filter.values())
                        .param("from", from)
                        .param("size", size)
                        .query(ReviewSql::entry)
                        .list());
    }

    /** Where this mention stands. */
    public QueuePlace place(Scope scope, ReviewFilter filter, long mentionId) {
        return database.read(
                scope,
                client -> about(client.sql(QueueSql.place(filter)), scope, filter, mentionId)
                        .query((row, n) -> new QueuePlace(
                                row.getInt("position"),
                                row.getInt("waiting"),
                                row.getObject("previous", Long.class),
                                row.getObject("next", Long.class)))
                        .single());
    }

    /** What the queue can be narrowed to. */
    public QueueChoices choices(Scope scope, ReviewFilter filter) {
        return database.read(
                scope,
                client -> new QueueChoices(
                        options(scope, filter.without("source"), "s.code", "s.name_zh", "s.name_en"),
                        options(scope, filter.without("kind"), "w.kind", "w.kind", "w.kind"),
                        options(
                                scope,
                                filter.without("building"),
                                "coalesce(w.building_id::text, '-')",
                                "w.building",
                                "w.building"),
                        options(
                                scope,
                                filter.without("street"),
                                "coalesce(nullif(w.street, ''), '-')",
                                "w.street",
                                "w.street")));
    }

    private List<QueueChoices.Option> options(Scope scope, ReviewFilter rest, String value, String zh, String en) {
        return database.read(
                scope,
                client -> client.sql(QueueSql.grouped(rest, value, zh, en))
                        .params(rest.values())
                        .query((row, n) -> new QueueChoices.Option(
                                row.getString("value"),
                                row.getString("zh"),
                                row.getString("en"),
                                row.getLong("waiting")))
                        .list());
    }

    /** What the reader would be handed after this mention, first the first; 0 begins at the top. What others hold is not among it. */
    public List<Long> ahead(Scope scope, ReviewFilter filter, long after, int size) {
        return database.read(
                scope,
                client -> about(client.sql(QueueSql.ahead(filter)), scope, filter, after)
                        .param("size", size)
                        .query(Long.class)
                        .list());
    }

    /** Hands the next mention to the reader, claimed; empty where nothing is left that nobody else holds. */
    public Optional<Long> next(Scope scope, ReviewFilter filter, long after) {
        for (int round = 0; round < ROUNDS; round++) {
            List<Long> free = ahead(scope, filter, after, TRIED);
            Optional<Long> taken = free.stream()
                    .filter(mention -> claims.take(mention, scope.person())
                            .filter(claim -> claim.by().equals(scope.person()))
                            .isPresent())
                    .findFirst();
            if (taken.isPresent() || free.isEmpty()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private static StatementSpec about(StatementSpec asked, Scope scope, ReviewFilter filter, long mentionId) {
        return asked.params(filter.values()).param("me", scope.person()).param("id", mentionId);
    }
}
