package org.sunmao.app.campaigns.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Closes a body of a campaign. Nothing is lost with it: its open tasks go to another body or end with a reason, and while something stands below it or is looked after
 * by somebody in it, it stays. What it brought stays with it.
 */
@Component
public class BodyDesk {

    private final WorkerDatabase database;
    private final Audit audit;
    private final TaskNews news;

    BodyDesk(WorkerDatabase database, Audit audit, TaskNews news) {
        this.database = database;
        this.audit = audit;
        this.news = news;
    }

    /**
     * What becomes of the tasks that are open.
     *
     * @param to the body that has them from now on; null where they end, or there are none
     * @param why why they end; blank where they do not
     */
    public record Tasks(@Nullable Long to, String why) {}

    /** Closes a body on a day; empty where it was closed, else why not: {@code there}, {@code below}, {@code cares}, {@code tasks} or {@code to}. */
    public Optional<String> close(Reader by, long campaign, long body, LocalDate day, Tasks tasks) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            if (!lock(campaign, body)) {
                return Optional.of("there");
            }
            if (count("select count(*) from campaigns.body where parent_id = ? and closed_on is null", body) > 0) {
                return Optional.of("below");
            }
            if (count(
                            "select count(*) from campaigns.care e join campaigns.member w on w.id = e.member_id where w.body_id = ? and e.ended_on is null",
                            body)
                    > 0) {
                return Optional.of("cares");
            }
            Optional<String> refused = tasks(by, campaign, body, day, tasks);
            if (refused.isPresent()) {
                return refused;
            }
            database.client()
                    .sql("update campaigns.member set left_on = ? where body_id = ? and left_on is null")
                    .params(day, body)
                    .update();
            database.client()
                    .sql("update campaigns.body set closed_on = ? where id = ?")
                    .params(day, body)
                    .update();
            var said = new LinkedHashMap<String, Object>(Map.of("body", body, "day", day.toString()));
            if (tasks.to() != null) {
                said.put("tasks-to", tasks.to());
            }
            audit.record(AuditEntry.of(by, "campaigns.body-closed")
                    .about("campaign", Long.toString(campaign))
                    .changed(Map.of(), said));
            return Optional.<String>empty();
        }));
    }

    /** Who gives it a task meanwhile waits, and is refused afterwards. */
    private boolean lock(long campaign, long body) {
        return database.client()
                .sql("select 1 from campaigns.body where id = ? and campaign_id = ? and closed_on is null for update")
                .params(body, campaign)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private int count(String sql, long body) {
        return database.client().sql(sql).param(body).query(Integer.class).single();
    }

    private Optional<String> tasks(Reader by, long campaign, long body, LocalDate day, Tasks said) {
        List<Long> open = database.client()
                .sql(
                        "select id from campaigns.task where body_id = ? and done_on is null and ended_on is null order by id for update")
                .param(body)
                .query(Long.class)
                .list();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Long to = said.to();
        if (to == null && said.why().isBlank()) {
            return Optional.of("tasks");
        }
        if (to == null) {
            database.client()
                    .sql("update campaigns.task set ended_on = ?, ended_by = ?, ended_why = ? where id = any (?)")
                    .params(day, by.username(), said.why().strip(), open.toArray(Long[]::new))
                    .update();
            return Optional.empty();
        }
        if (to == body || !lock(campaign, to)) {
            return Optional.of("to");
        }
        for (long task : open) {
            database.client()
                    .sql("update campaigns.task set body_id = ?, member_id = null where id = ?")
                    .params(to, task)
                    .update();
            database.client()
                    .sql(
                            "insert into campaigns.handover (campaign_id, task_id, from_body, to_body, by_person) values (?, ?, ?, ?, ?)")
                    .params(campaign, task, body, to, by.username())
                    .update();
            news.given(task, by.username());
        }
        return Optional.empty();
    }
}
