package org.sunmao.app.warnings.watch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.jobs.Derived;

/** Has the rules looked at on a server: when it has started, every hour for the day that has begun, and a minute after conclusions changed. */
@Component
class WarningClock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WarningClock.class);
    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private final WarningWatch watch;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "warnings");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean serves;

    WarningClock(WarningWatch watch) {
        this.watch = watch;
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            serves = true;
            clock.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
        }
    }

    @EventListener
    void changed(Derived news) {
        if (serves && waiting.compareAndSet(false, true)) {
            clock.schedule(
                    () -> {
                        waiting.set(false);
                        look();
                    },
                    1,
                    TimeUnit.MINUTES);
        }
    }

    private void look() {
        try {
            watch.look(LocalDate.now(DISTRICT_TIME));
        } catch (RuntimeException failed) {
            LOG.error("the rules of warnings could not be looked at; tried again in an hour", failed);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
