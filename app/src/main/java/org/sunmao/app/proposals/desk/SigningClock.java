package org.sunmao.app.proposals.desk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.sunmao.app.matters.MatterTime;

/** Looks twice an hour which invitations to sign are over. */
@Component
class SigningClock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SigningClock.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "signing-clock");
        thread.setDaemon(true);
        return thread;
    });

    SigningClock(DraftDesk desk, MatterTime time) {
        clock.scheduleWithFixedDelay(() -> look(desk, time), 2, 30, TimeUnit.MINUTES);
    }

    private static void look(DraftDesk desk, MatterTime time) {
        try {
            desk.expire(time.today());
        } catch (RuntimeException failed) {
            LOG.error(
                    "invitations to sign whose day has passed could not be ended; tried again in half an hour", failed);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
