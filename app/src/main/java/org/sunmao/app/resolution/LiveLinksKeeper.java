package org.sunmao.app.resolution;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.jobs.WorkLock;

/** Opens the links in memory soon after the start, so that the first row does not wait for it, and writes their file now and then. */
@Component
class LiveLinksKeeper implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLinksKeeper.class);

    private final WorkerDatabase database;
    private final WorkLock lock;
    private final EnterpriseLinking linking;
    private final LiveLinks live;
    private final Duration saveEvery;
    private volatile Instant nextSave = Instant.MIN;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "links");
        thread.setDaemon(true);
        return thread;
    });

    /** {@code sunmao.links.save-every} says how often the file is written at most; it always is when the server stops. */
    LiveLinksKeeper(
            WorkerDatabase database,
            WorkLock lock,
            EnterpriseLinking linking,
            LiveLinks live,
            @Value("${sunmao.links.save-every:30m}") Duration saveEvery) {
        this.saveEvery = saveEvery;
        this.database = database;
        this.lock = lock;
        this.linking = linking;
        this.live = live;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        background.execute(() -> guarded(() -> database.doInTransaction(() -> {
            lock.acquire();
            linking.follow();
        })));
    }

    /** While rows come one by one, conclusions follow every few seconds; the file need not, and rows wait while it is written. */
    @EventListener(Derived.class)
    void save() {
        background.execute(() -> {
            if (Instant.now().isAfter(nextSave)) {
                guarded(live::save);
                nextSave = Instant.now().plus(saveEvery);
            }
        });
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("the links in memory are made anew when they are needed: {}", failed.toString());
        }
    }

    @Override
    public void destroy() {
        background.shutdownNow();
        guarded(live::close);
    }
}
