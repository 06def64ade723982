package org.sunmao.app.campaigns.desk;

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

/** Every half hour, and soon after the start, looks at tasks that are due or late. */
@Component
class TaskClock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TaskClock.class);

    private final TaskNews news;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "campaign-tasks");
        thread.setDaemon(true);
        return thread;
    });

    TaskClock(TaskNews news) {
        this.news = news;
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            clock.scheduleWithFixedDelay(this::look, 1, 30, TimeUnit.MINUTES);
        }
    }

    private void look() {
        try {
            news.look();
        } catch (RuntimeException failed) {
            LOG.error("tasks of campaigns could not be looked at; tried again in half an hour", failed);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
