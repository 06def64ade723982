package org.sunmao.app.matters.watch;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.matters.HalfHourly;

/** Has the clocks of matters looked at on a server: when it has started, and every half hour for the day that has begun. */
@Component
class MatterClock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MatterClock.class);

    private final Overdue overdue;
    private final DueSoon soon;
    private final LatePromises promises;
    private final List<HalfHourly> rooms;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "matters");
        thread.setDaemon(true);
        return thread;
    });

    MatterClock(Overdue overdue, DueSoon soon, LatePromises promises, List<HalfHourly> rooms) {
        this.overdue = overdue;
        this.soon = soon;
        this.promises = promises;
        this.rooms = List.copyOf(rooms);
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            clock.scheduleWithFixedDelay(this::look, 1, 30, TimeUnit.MINUTES);
        }
    }

    private void look() {
        try {
            overdue.look();
            soon.look();
            promises.look();
        } catch (RuntimeException failed) {
            LOG.error("the clocks of matters could not be looked at; tried again in half an hour", failed);
        }
        rooms.forEach(MatterClock::look);
    }

    /** What fails in one room keeps no other from being looked at. */
    private static void look(HalfHourly room) {
        try {
            room.look();
        } catch (RuntimeException failed) {
            LOG.error("{} could not be looked at; tried again in half an hour", room, failed);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
