package org.sunmao.app.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.History;
import org.sunmao.app.database.WorkerDatabase;

/** Derives the conclusions from the evidence: now, or soon in the background. */
@Component
public class Derivations implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Derivations.class);
    private static final long GATHER_MILLIS = 200;

    private final WorkerDatabase database;
    private final WorkLock lock;
    private final History history;
    private final WorkProgress work;
    private final Statistics statistics;
    private final List<DerivationStep> steps;
    private final ApplicationEventPublisher events;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "derivation");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean later = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "derivation-timer");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long lastMillis;
    private volatile long lastEnd = System.nanoTime();
    private volatile DerivationStatus status = new DerivationStatus(false, "", 0, 0, null, null);

    Derivations(
            WorkerDatabase database,
            WorkLock lock,
            History history,
            WorkProgress work,
            Statistics statistics,
            List<DerivationStep> steps,
            ApplicationEventPublisher events) {
        this.database = database;
        this.lock = lock;
        this.history = history;
        this.work = work;
        this.statistics = statistics;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(DerivationStep::order))
                .toList();
        this.events = events;
    }

    /** Asks for a derivation soon; requests that come while one waits are served by that one. */
    public void request(String reason) {
        if (waiting.getAndIncrement() > 0) {
            return;
        }
        status = new DerivationStatus(true, "", 0, 0, status.finishedAt(), null);
        background.execute(() -> {
            waiting.set(0);
            LOG.debug("deriving: {}", reason);
            try {
                runNow(Progress.UNWATCHED);
            } catch (RuntimeException failed) {
                LOG.error("derivation failed; conclusions stay as they were, evidence is kept", failed);
            }
        });
    }

    /**
     * Asks for a derivation as soon as it is no burden: after a moment where the last one is long over, else when twice the time has passed that it
     * took. What comes until then is served by the same one.
     *
     * @param latest how long at the most; a day or more and it is never sooner, for whoever wants none
     */
    public void requestSoon(String reason, Duration latest) {
        long since = (System.nanoTime() - lastEnd) / 1_000_000;
        long soon = Math.max(GATHER_MILLIS, 2 * lastMillis - since);
        requestLater(reason, latest.toDays() > 0 ? latest : Duration.ofMillis(Math.min(latest.toMillis(), soon)));
    }

    /**
     * Asks for a derivation after so long, for evidence that comes in small pieces; what comes until then is served by the same one.
     */
    public void requestLater(String reason, Duration after) {
        if (later.compareAndSet(false, true)) {
            timer.schedule(
                    () -> {
                        later.set(false);
                        request(reason);
                    },
                    after.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Derives in the calling thread and returns when readers can see the result.
     *
     * @throws RuntimeException whatever a step threw; the conclusions then stay as they were
     */
    public synchronized void runNow(Progress progress) {
        Progress watched = work.watch(watched(progress));
        long begun = System.nanoTime();
        try {
            database.doInTransaction(() -> {
                lock.acquire();
                history.begin();
                statistics.refresh();
                steps.forEach(step -> statistics.with(() -> step.derive(watched)));
                history.end();
            });
        } catch (RuntimeException failed) {
            status = ended(status.finishedAt(), failed.toString());
            throw failed;
        } finally {
            work.endStep();
            lastEnd = System.nanoTime();
            lastMillis = (lastEnd - begun) / 1_000_000;
        }
        Instant now = Instant.now();
        status = ended(now, null);
        events.publishEvent(new Derived(now));
    }

    /**
     * Takes the steps that are wanted in the caller's transaction, with the planner told of what is in the tables, as a derivation does: for whoever
     * wants to see what they would conclude and takes it back.
     *
     * @param wanted which steps
     */
    public void take(Predicate<DerivationStep> wanted, Progress progress) {
        statistics.refresh();
        steps.stream().filter(wanted).forEach(step -> {
            progress.at(step.code(), 0, 0);
            statistics.with(() -> step.derive(progress));
        });
    }

    /** Where things stand. */
    public DerivationStatus status() {
        return status;
    }

    private DerivationStatus ended(@Nullable Instant finishedAt, @Nullable String failure) {
        return new DerivationStatus(waiting.get() > 0, "", 0, 0, finishedAt, failure);
    }

    private Progress watched(Progress progress) {
        return (step, done, total) -> {
            status = new DerivationStatus(true, step, done, total, status.finishedAt(), null);
            progress.at(step, done, total);
        };
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        background.shutdownNow();
    }
}
