package org.sunmao.app.traffic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.sunmao.app.live.Readiness;

/**
 * Stops the server in this order: {@code /health/ready} says no, so that a balancer sends nobody else; what comes all the same hears 503;
 * what was begun is ended; then the rest stops. Before that the web server goes on answering.
 */
@Component
class Closing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Readiness readiness;
    private final Gates gates;
    private final Duration notice;
    private final Duration patience;
    private volatile boolean running;

    /**
     * @param notice how long a balancer in front may need to hear that nobody else is to come; nothing without one
     * @param patience how long requests that were begun may go on
     */
    Closing(
            Readiness readiness,
            Gates gates,
            @Value("${sunmao.shutdown.notice:0s}") Duration notice,
            @Value("${sunmao.shutdown.patience:10s}") Duration patience) {
        this.readiness = readiness;
        this.gates = gates;
        this.notice = notice;
        this.patience = patience;
    }

    @Override
    public void start() {
        readiness.goingOn();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        readiness.stopping();
        try {
            TimeUnit.MILLISECONDS.sleep(notice.toMillis());
            if (!gates.awaitEmpty(patience)) {
                LOG.warn("requests were still being answered after {}; they are broken off", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first to stop: the web server's own turn comes later. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
