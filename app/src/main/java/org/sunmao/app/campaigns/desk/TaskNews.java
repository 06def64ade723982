package org.sunmao.app.campaigns.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.NoticeTopic;
import org.sunmao.app.notices.Notices;

/**
 * Tells of tasks: whoever gets one, when it is given; the same persons on the working day before the last and on the last; and when the day has passed them and whoever gave it. The
 * owner of a task is told, and where the whole body has it everybody in it who has an account. What the task is stands in no notice.
 */
@Component
public class TaskNews {

    private static final String TOPIC = "campaigns-tasks";

    private final WorkerDatabase database;
    private final MatterTime time;
    private final Notices notices;

    TaskNews(WorkerDatabase database, MatterTime time, Notices notices) {
        this.database = database;
        this.time = time;
        this.notices = notices;
    }

    /** What notices of campaigns are about. */
    @Configuration(proxyBeanMethods = false)
    static class Topic {

        @Bean
        NoticeTopic campaignTaskTopic() {
            return new NoticeTopic(TOPIC, "campaigns.topic.tasks", 20);
        }
    }

    private record Line(
            long id,
            long campaign,
            String name,
            long body,
            String bodyName,
            @Nullable Long member,
            LocalDate due,
            String madeBy) {}

    private List<Line> list(String where, Object... values) {
        return database.client()
                .sql("""
                        select t.id, t.campaign_id, c.name, t.body_id, b.name as body, t.member_id, t.due_on, t.made_by
                        from campaigns.task t join campaigns.campaign c on c.id = t.campaign_id join campaigns.body b on b.id = t.body_id
                        where t.done_on is null and t.ended_on is null and
                        """ + where + " order by t.due_on, t.id")
                .params(values)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getLong("campaign_id"),
                        row.getString("name"),
                        row.getLong("body_id"),
                        row.getString("body"),
                        row.getObject("member_id", Long.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("made_by")))
                .list();
    }

    /** Accounts that have the task and can open campaigns. */
    private List<String> owners(Line task) {
        return database.client()
                .sql("""
                        select distinct w.account from campaigns.member w join access.person p on p.username = w.account
                        where w.left_on is null and w.body_id = :body and (cast(:member as bigint) is null or w.id = cast(:member as bigint))
                            and p.role in ('office', 'council', 'member', 'investment', 'leader')
                        """)
                .param("body", task.body())
                .param("member", task.member())
                .query(String.class)
                .list();
    }

    private void tell(Line task, String word, List<String> accounts, String once) {
        if (!accounts.isEmpty()) {
            notices.tell(
                    accounts,
                    new Notice(
                            TOPIC,
                            "campaigns.told." + word,
                            List.of(task.name(), task.bodyName(), task.due().toString()),
                            "/campaigns/" + task.campaign() + "?view=tasks",
                            "campaign-task:" + task.id() + ":" + once));
        }
    }

    /** Within the transaction in which a task was given, or went to another body. Nobody is told of what he did himself. */
    void given(long task, String by) {
        list("t.id = ?", task).forEach(line -> {
            var accounts = new java.util.ArrayList<>(owners(line));
            accounts.remove(by);
            tell(line, "given", accounts, "given:" + line.body());
        });
    }

    /** Looks at tasks that are due or late and were not told of for this day; answers how many there were. */
    public int look() {
        List<Line> due =
                list("t.due_on between ? and ? and t.due_told is distinct from t.due_on", time.today(), time.after(1));
        List<Line> late = list("t.due_on < ? and t.late_told is distinct from t.due_on", time.today());
        return due.stream().mapToInt(task -> tellOnce(task, "due")).sum()
                + late.stream().mapToInt(task -> tellOnce(task, "late")).sum();
    }

    /** Of two servers one tells. */
    private int tellOnce(Line task, String word) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            int marked = database.client()
                    .sql("update campaigns.task set " + word
                            + "_told = due_on where id = ? and done_on is null and ended_on is null and " + word
                            + "_told is distinct from due_on")
                    .param(task.id())
                    .update();
            if (marked > 0) {
                var accounts = new java.util.ArrayList<>(owners(task));
                if (word.equals("late") && !accounts.contains(task.madeBy())) {
                    accounts.add(task.madeBy());
                }
                tell(task, word, accounts, word + ":" + task.due());
            }
            return marked;
        }));
    }
}
