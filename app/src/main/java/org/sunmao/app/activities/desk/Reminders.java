package org.sunmao.app.activities.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.HalfHourly;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.Notices;

/**
 * Reminds, on the day before, whoever is asked to an activity and has not declined: once for each day on which it begins. Whoever declined by name is not reminded for
 * a unit either; whose unit or enterprise declined, and who is not asked by name, neither.
 */
@Component
public class Reminders implements HalfHourly {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Accounts that are open, stand under a line of the list, and see activities. */
    private static final String WHOM = """
            with line as (
                select i.account, i.unit, i.enterprise_id, coalesce(a.coming, true) as coming from activities.invitation i
                left join lateral (select coming from activities.answer where invitation_id = i.id order by id desc limit 1) a on true
                where i.matter_id = ? and i.withdrawn_at is null)
            select distinct p.username from line join access.person p on not p.disabled
                and exists (select 1 from matters.sight s where s.kind = 'activity' and s.role = p.role)
                and (line.account = p.username or exists (select 1 from access.person_grant g where g.person_id = p.id
                    and (g.scope_kind = 'unit' and g.scope_ref = line.unit or g.scope_kind = 'enterprise' and g.scope_ref = line.enterprise_id::text)
                    and (g.expires_on is null or g.expires_on >= (now() at time zone 'Asia/Shanghai')::date)))
            where line.coming and not exists (select 1 from line other where other.account = p.username and not other.coming)
            order by 1
            """;

    private final WorkerDatabase database;
    private final Notices notices;
    private final MatterTime time;

    Reminders(WorkerDatabase database, Notices notices, MatterTime time) {
        this.database = database;
        this.notices = notices;
        this.time = time;
    }

    @Override
    public void look() {
        look(time.today());
    }

    private record Coming(long matter, String number, String at, LocalDate day) {}

    /** As {@link #look()}, on this day; answers how many persons were told. */
    public int look(LocalDate today) {
        List<Coming> tomorrow = database.client()
                .sql("""
                        select a.matter_id, a.number, a.starts at time zone 'Asia/Shanghai' as at from activities.activity a
                        join matters.matter m on m.id = a.matter_id
                        where m.state = 'called' and (a.starts at time zone 'Asia/Shanghai')::date = ? order by a.starts, a.matter_id
                        """)
                .param(today.plusDays(1))
                .query((row, n) -> {
                    var at = row.getTimestamp("at").toLocalDateTime();
                    return new Coming(
                            row.getLong("matter_id"), row.getString("number"), at.format(TIME), at.toLocalDate());
                })
                .list();
        return tomorrow.stream().mapToInt(this::tell).sum();
    }

    private int tell(Coming one) {
        return Objects.requireNonNull(database.inTransaction(() -> notices.tell(
                database.client()
                        .sql(WHOM)
                        .param(one.matter())
                        .query(String.class)
                        .list(),
                new Notice(
                        ActivityTopics.TOMORROW,
                        "activities.told.tomorrow",
                        List.of(one.number(), one.at()),
                        "/activities/" + one.matter(),
                        "activities-tomorrow/" + one.matter() + "/" + one.day()))));
    }

    @Override
    public String toString() {
        return "reminders of activities";
    }
}
