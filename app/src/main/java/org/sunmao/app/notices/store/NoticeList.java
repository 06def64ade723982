package org.sunmao.app.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;
import org.sunmao.app.shell.Bell;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's own notices. */
@Component
public class NoticeList {

    private static final int PAGE = 30;
    private static final String COLUMNS =
            "n.id, n.topic, n.key, n.arguments::text, n.href, n.at, n.read_at is not null";
    private static final SortKey UNREAD_FIRST =
            new SortKey("unread", "(case when n.read_at is null then 1 else 0 end)", "int");
    private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final Audit audit;
    private final JsonMapper json;

    NoticeList(WebDatabase web, WorkerDatabase worker, Audit audit, JsonMapper json) {
        this.web = web;
        this.worker = worker;
        this.audit = audit;
        this.json = json;
    }

    /** A page of the reader's notices, unread ones first, then the newest. */
    public Page<Told> page(Scope scope, @Nullable String topic, @Nullable String after) {
        var list = new SortedList(COLUMNS, "notices.notice n", "n.id", UNREAD_FIRST, true);
        if (topic != null) {
            list.where("n.topic = :topic").with("topic", topic);
        }
        return web.read(scope, sql -> list.page(sql, after, PAGE, this::told));
    }

    /** How many the reader has not read; counted no further than one more than {@link Bell#MOST}. */
    public int countUnread(Scope scope) {
        return Objects.requireNonNull(web.read(
                scope,
                sql -> sql.sql("select count(*) from (select from notices.notice where read_at is null limit "
                                + (Bell.MOST + 1) + ") n")
                        .query(Integer.class)
                        .single()));
    }

    /** How many of each topic the reader has, and has not read: topic to unread. */
    public Map<String, Long> topics(Scope scope) {
        return web.read(
                scope,
                sql -> sql
                        .sql("select topic, count(*) filter (where read_at is null) from notices.notice group by topic")
                        .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                        .list()
                        .stream()
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** One of the reader's own, which now counts as read. */
    public Optional<Told> open(Reader reader, long id) {
        Optional<Told> found = web.read(
                reader.scope(),
                sql -> sql.sql("select " + COLUMNS + " from notices.notice n where n.id = ?")
                        .param(id)
                        .query(this::told)
                        .optional());
        found.filter(told -> !told.read())
                .ifPresent(told -> worker.client()
                        .sql(
                                "update notices.notice set read_at = now() where id = ? and account = ? and read_at is null")
                        .params(id, reader.username())
                        .update());
        return found;
    }

    /** One of the reader's own counts as read, or all that there are where {@code id} is null; of one topic where one is said. */
    public int read(Reader reader, @Nullable Long id, @Nullable String topic) {
        return Objects.requireNonNull(worker.inTransaction(() -> {
            int read = worker.client()
                    .sql("""
                            update notices.notice set read_at = now() where account = :account and read_at is null
                                and (cast(:id as bigint) is null or id = :id) and (cast(:topic as text) is null or topic = :topic)
                            """)
                    .param("account", reader.username())
                    .param("id", id)
                    .param("topic", topic)
                    .update();
            audit.record(AuditEntry.of(reader, "notices.read").with(Map.of("notices", read)));
            return read;
        }));
    }

    private Told told(ResultSet row, int n) throws SQLException {
        return new Told(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                json.readValue(row.getString(4), ARGUMENTS),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getBoolean(7));
    }
}
