package org.sunmao.app.vacancies.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Every hour, and soon after the start, forgets the contacts of those whose consent is over. */
@Component
class EnquiryEnd implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EnquiryEnd.class);
    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private final EnquiryBook book;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "enquiry-end");
        thread.setDaemon(true);
        return thread;
    });

    EnquiryEnd(EnquiryBook book) {
        this.book = book;
        clock.scheduleWithFixedDelay(this::expire, 1, 60, TimeUnit.MINUTES);
    }

    private void expire() {
        try {
            int ended = book.expire(LocalDate.now(DISTRICT_TIME));
            if (ended > 0) {
                LOG.info("{} enquiries: consent over, contacts forgotten", ended);
            }
        } catch (RuntimeException failed) {
            LOG.error("contacts whose consent is over could not be forgotten; tried again in an hour", failed);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
