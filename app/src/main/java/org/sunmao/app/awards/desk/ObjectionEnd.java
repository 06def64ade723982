package org.sunmao.app.awards.desk;

import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.MatterTime;

/** Every hour, and soon after the start, forgets how to reach those whose objections were answered long ago. Words and answer stay. */
@Component
public class ObjectionEnd implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectionEnd.class);

    private final WorkerDatabase database;
    private final MatterTime time;
    private final int days;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "objection-end");
        thread.setDaemon(true);
        return thread;
    });

    /** {@code sunmao.awards.contact-days}: how many days after the answer the contact is forgotten. */
    ObjectionEnd(WorkerDatabase database, MatterTime time, @Value("${sunmao.awards.contact-days:90}") int days) {
        if (days < 1 || days > 3_650) {
            throw new IllegalArgumentException("sunmao.awards.contact-days: found " + days + ", expected 1 to 3650");
        }
        this.database = database;
        this.time = time;
        this.days = days;
        clock.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
    }

    /** After how many days. */
    public int days() {
        return days;
    }

    /** Forgets the contacts of objections that were answered more than so many days before this day; answers how many. */
    public int forget(LocalDate today) {
        return database.client()
                .sql("""
                        update awards.objection set contact = '', contact_erased_at = now()
                        where contact <> '' and answered_at is not null and (answered_at at time zone 'Asia/Shanghai')::date < cast(:today as date) - :days
                        """)
                .param("today", today)
                .param("days", days)
                .update();
    }

    private void look() {
        try {
            int ended = forget(time.today());
            if (ended > 0) {
                LOG.info("{} contacts of objections that were answered long ago forgotten", ended);
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "contacts of objections that were answered long ago could not be forgotten; tried again in an hour",
                    failed);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
