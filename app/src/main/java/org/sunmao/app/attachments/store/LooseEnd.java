package org.sunmao.app.attachments.store;

import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.sunmao.app.attachments.Attachments;
import org.sunmao.app.database.WorkerDatabase;

/** Every hour, and soon after the start, forgets the files that have belonged to nothing for too long. */
@Component
class LooseEnd implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LooseEnd.class);

    private final WorkerDatabase worker;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "attachments-end");
        thread.setDaemon(true);
        return thread;
    });

    LooseEnd(WorkerDatabase worker) {
        this.worker = worker;
        clock.scheduleWithFixedDelay(this::look, 2, 60, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            int forgotten = forget();
            if (forgotten > 0) {
                LOG.info("{} files that belonged to nothing are forgotten", forgotten);
            }
        } catch (RuntimeException failed) {
            LOG.error("files that belong to nothing could not be forgotten; tried again in an hour", failed);
        }
    }

    /** Forgets them and says how many they were. */
    int forget() {
        return Objects.requireNonNull(
                worker.inTransaction(() -> new AttachmentRows(worker).forgetLoose(Attachments.LOOSE_DAYS)));
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
