package org.sunmao.app.scenarios.store;

import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.sunmao.app.matters.MatterTime;

/** Every hour, and soon after the start, forgets the contacts of those whose consent is over. */
@Component
class ScenarioEnquiryEnd implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioEnquiryEnd.class);

    private final ScenarioEnquiryBook book;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "scenario-enquiry-end");
        thread.setDaemon(true);
        return thread;
    });

    ScenarioEnquiryEnd(ScenarioEnquiryBook book) {
        this.book = book;
        clock.scheduleWithFixedDelay(this::expire, 1, 60, TimeUnit.MINUTES);
    }

    private void expire() {
        try {
            int ended = book.expire(LocalDate.now(MatterTime.ZONE));
            if (ended > 0) {
                LOG.info("{} enquiries about scenarios: consent over, contacts forgotten", ended);
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
