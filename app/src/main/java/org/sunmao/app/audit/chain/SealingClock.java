package org.sunmao.app.audit.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Seals every second, and writes the head of the chain into a file each minute; both at the start and at the stop too. */
@Component
class SealingClock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SealingClock.class);

    private final Sealing sealing;
    private final @Nullable HeadsFile heads;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "audit-sealer");
        thread.setDaemon(true);
        return thread;
    });
    private long written;
    private boolean troubled;

    /** Without {@code sunmao.data}, as in tests, there is no place for heads. */
    SealingClock(Sealing sealing, Environment environment) {
        this.sealing = sealing;
        String data = environment.getProperty("sunmao.data");
        this.heads = data == null ? null : new HeadsFile(Path.of(data).resolve("logs/audit-heads.log"));
        clock.scheduleWithFixedDelay(this::seal, 0, 1, TimeUnit.SECONDS);
        clock.scheduleWithFixedDelay(this::writeHead, 0, 1, TimeUnit.MINUTES);
    }

    /** The file of heads; null where there is no data directory. */
    @Nullable
    HeadsFile heads() {
        return heads;
    }

    private void seal() {
        try {
            sealing.sealAll();
            troubled = false;
        } catch (RuntimeException e) {
            // Lines wait, and nothing is lost; saying it once is enough.
            if (!troubled) {
                LOG.warn("The record of who did what cannot be sealed now; its lines wait.", e);
            }
            troubled = true;
        }
    }

    private synchronized void writeHead() {
        if (heads == null) {
            return;
        }
        try {
            var head = sealing.findHead();
            if (head.isPresent() && head.get().seal().seq() != written) {
                heads.append(head.get().seal(), Instant.now());
                written = head.get().seal().seq();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The head of the record of who did what cannot be written to logs/audit-heads.log.", e);
        }
    }

    /** Once more at the end, but a database that is gone does not hold up the stop: what awaits its seal then gets it at the next start. */
    @Override
    public void destroy() throws InterruptedException {
        clock.execute(this::seal);
        clock.execute(this::writeHead);
        clock.shutdown();
        if (!clock.awaitTermination(3, TimeUnit.SECONDS)) {
            clock.shutdownNow();
        }
    }
}
