package org.sunmao.app.awards.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.NoticeTopic;
import org.sunmao.app.notices.Notices;

/**
 * Every hour, and soon after the start, forgets how to reach those whose objections were answered long ago, and those whom nobody answered in all that time; the office is
 * warned of these before. Words and answer stay.
 */
@Component
public class ObjectionEnd implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectionEnd.class);
    private static final String TOPIC = "awards-objections";
    private static final ZoneId ZONE = MatterTime.ZONE;

    /** So many days before an unanswered contact is forgotten the office is warned. */
    static final int WARNED_BEFORE = 30;

    /** Where the warning came late, for the platform stood still, so many days are left after it. */
    static final int LEFT_AFTER_WARNING = 7;

    private final WorkerDatabase database;
    private final MatterTime time;
    private final Notices notices;
    private final int days;
    private final int latest;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "objection-end");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * {@code sunmao.awards.contact-days}: how many days after the answer the contact is forgotten; {@code sunmao.awards.contact-latest-days}: how many after the objection
     * where nobody answers it.
     */
    ObjectionEnd(
            WorkerDatabase database,
            MatterTime time,
            Notices notices,
            @Value("${sunmao.awards.contact-days:90}") int days,
            @Value("${sunmao.awards.contact-latest-days:365}") int latest) {
        if (days < 1 || days > 3_650) {
            throw new IllegalArgumentException("sunmao.awards.contact-days: found " + days + ", expected 1 to 3650");
        }
        if (latest <= WARNED_BEFORE || latest > 3_650) {
            throw new IllegalArgumentException(
                    "sunmao.awards.contact-latest-days: found " + latest + ", expected 31 to 3650");
        }
        this.database = database;
        this.time = time;
        this.notices = notices;
        this.days = days;
        this.latest = latest;
        clock.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
    }

    /** What notices of objections are about. */
    @Configuration(proxyBeanMethods = false)
    static class Topic {

        @Bean
        NoticeTopic awardObjectionTopic() {
            return new NoticeTopic(TOPIC, "awards.topic.objections", 21);
        }
    }

    /** After how many days. */
    public int days() {
        return days;
    }

    /** After how many days where nobody answers. */
    public int latest() {
        return latest;
    }

    /**
     * Forgets the contacts of objections that were answered more than so many days before this day, and of those that were not answered within the time for that and of
     * which the office was warned; answers how many.
     */
    public int forget(LocalDate today) {
        return database.client()
                .sql("""
                        update awards.objection set contact = '', contact_erased_at = now()
                        where contact <> '' and (answered_at is not null and (answered_at at time zone 'Asia/Shanghai')::date < cast(:today as date) - :days
                            or answered_at is null and (at at time zone 'Asia/Shanghai')::date < cast(:today as date) - :latest
                                and (contact_warned_at at time zone 'Asia/Shanghai')::date <= cast(:today as date) - :left)
                        """)
                .param("today", today)
                .param("days", days)
                .param("latest", latest)
                .param("left", LEFT_AFTER_WARNING)
                .update();
    }

    private record Waiting(long id, long matter, String number, LocalDate at) {}

    /** Warns the office of objections whose contact is forgotten soon though nobody answered them, once of each; answers of how many. */
    public int warn(LocalDate today) {
        return database
                .client()
                .sql("""
                        select o.id, n.matter_id, m.number, (o.at at time zone 'Asia/Shanghai')::date as at
                        from awards.objection o join awards.notice n on n.id = o.notice_id join matters.matter m on m.id = n.matter_id
                        where o.contact <> '' and o.answered_at is null and o.contact_warned_at is null
                            and (o.at at time zone 'Asia/Shanghai')::date < cast(:today as date) - :soon
                        order by o.id
                        """)
                .param("today", today)
                .param("soon", latest - WARNED_BEFORE)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getLong("matter_id"),
                        row.getString("number"),
                        row.getObject("at", LocalDate.class)))
                .list()
                .stream()
                .mapToInt(each -> warn(each, today))
                .sum();
    }

    /** Of two servers one warns. */
    private int warn(Waiting objection, LocalDate today) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            int marked = database.client()
                    .sql(
                            "update awards.objection set contact_warned_at = ? where id = ? and answered_at is null and contact_warned_at is null")
                    .params(today.atTime(12, 0).atZone(ZONE).toOffsetDateTime(), objection.id())
                    .update();
            if (marked > 0) {
                LocalDate last = objection.at().plusDays(latest + 1L);
                LocalDate soonest = today.plusDays(LEFT_AFTER_WARNING);
                notices.tell(
                        office(),
                        new Notice(
                                TOPIC,
                                "awards.told.contact",
                                List.of(objection.number(), (last.isBefore(soonest) ? soonest : last).toString()),
                                "/awards/" + objection.matter(),
                                "award-contact:" + objection.id()));
            }
            return marked;
        }));
    }

    private List<String> office() {
        return database.client()
                .sql("select username from access.person where role = ? and not disabled")
                .param(Role.OFFICE.word())
                .query(String.class)
                .list();
    }

    private void look() {
        try {
            int warned = warn(time.today());
            int ended = forget(time.today());
            if (warned + ended > 0) {
                LOG.info("{} contacts of objections forgotten; the office warned of {}", ended, warned);
            }
        } catch (RuntimeException failed) {
            LOG.error("contacts of objections could not be looked at; tried again in an hour", failed);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
