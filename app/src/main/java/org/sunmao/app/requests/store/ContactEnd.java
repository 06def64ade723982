package org.sunmao.app.requests.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Every hour, and soon after the start, forgets how to reach those whose requests ended long ago. */
@Component
class ContactEnd implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ContactEnd.class);
    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private final OriginBook book;
    private final LeftRows left;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "contact-end");
        thread.setDaemon(true);
        return thread;
    });

    ContactEnd(OriginBook book, LeftRows left) {
        this.book = book;
        this.left = left;
        clock.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    private void forget() {
        try {
            LocalDate today = LocalDate.now(DISTRICT_TIME);
            left.forget(today);
            int ended = book.forget(today);
            if (ended > 0) {
                LOG.info("{} contacts of requests that ended long ago forgotten", ended);
            }
        } catch (RuntimeException failed) {
            LOG.error(
                    "contacts of requests that ended long ago could not be forgotten; tried again in an hour", failed);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
