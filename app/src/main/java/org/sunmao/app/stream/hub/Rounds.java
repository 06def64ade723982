package org.sunmao.app.stream.hub;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ResponseStatusException;

/**
 * Goes over the groups when there is news: draws each once, and shows it to its streams. News that come close together are one round, and rounds are
 * some time apart, so a thousand rows in a second are a handful of drawings; the first of them waits for none. What nobody tells of, such as a day
 * that begins, is seen within a minute.
 */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration AGED = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration UNSETTLED = Duration.ofMillis(1_500);
    private static final long SETTLING_MILLIS = 5;

    private final Map<Group.Key, Group> groups;
    private final StreamSettings settings;
    private final AtomicLong news = new AtomicLong();
    private final AtomicLong access = new AtomicLong();
    private final Object bell = new Object();
    private boolean rung;
    private volatile @Nullable Thread thread;
    private volatile @Nullable ExecutorService drawers;
    private long begunAt = System.nanoTime() - AGED.toNanos();
    private long agedAt = System.nanoTime();
    private long lookedAt = System.nanoTime();

    Rounds(Map<Group.Key, Group> groups, StreamSettings settings) {
        this.groups = groups;
        this.settings = settings;
    }

    synchronized void start() {
        if (thread == null) {
            drawers = Executors.newFixedThreadPool(
                    Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())), named("stream-draw"));
            Thread made = named("stream").newThread(this::run);
            thread = made;
            made.start();
        }
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return work -> {
            var made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        };
    }

    synchronized void stop() {
        Thread known = thread;
        thread = null;
        if (known != null) {
            known.interrupt();
        }
        ExecutorService working = drawers;
        if (working != null) {
            working.shutdownNow();
        }
    }

    /** Something changed. */
    void news() {
        news.incrementAndGet();
        ring();
    }

    /** Somebody may see more or less than before. */
    void accessChanged() {
        access.incrementAndGet();
        ring();
    }

    /** Grows with the news of access. */
    long access() {
        return access.get();
    }

    /** A stream joined the group: it is shown what is known to be the newest, else what the next round draws. */
    void joined(Group group, OpenStream stream) {
        Drawn known = group.drawnAt(news.get());
        if (known != null) {
            stream.show(known);
        } else {
            ring();
        }
    }

    /** The newest parts of a group. */
    Drawn drawn(Group group) {
        long upTo = news.get();
        Drawn known = group.drawnAt(upTo);
        return known != null ? known : group.draw(upTo);
    }

    private void ring() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                if (awaitBell()) {
                    Thread.sleep(settings.gather().toMillis());
                    round();
                }
                look();
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("open pages were not told what changed; they are with the next change", failed);
            }
        }
    }

    /** Until something is heard; not before some time after the last round. False when nothing was. */
    private boolean awaitBell() throws InterruptedException {
        synchronized (bell) {
            if (!rung) {
                bell.wait(LOOK.toMillis());
            }
            if (!rung) {
                return false;
            }
        }
        long left = settings.apart().toNanos() - (System.nanoTime() - begunAt);
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left).toMillis() + 1);
        }
        synchronized (bell) {
            rung = false;
        }
        return true;
    }

    private void round() throws InterruptedException {
        begunAt = System.nanoTime();
        settle();
        long upTo = news.get();
        ExecutorService working = drawers;
        if (working == null) {
            return;
        }
        List<Future<?>> all = groups.values().stream()
                .<Future<?>>map(group -> working.submit(() -> show(group, upTo)))
                .toList();
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (java.util.concurrent.ExecutionException failed) {
                LOG.warn("a page could not be drawn anew; it is with the next change", failed.getCause());
            }
        }
    }

    /** What is read from memory is told sooner when the memory has caught up. */
    private void settle() throws InterruptedException {
        long end = System.nanoTime() + UNSETTLED.toNanos();
        while (System.nanoTime() < end
                && groups.keySet().stream().anyMatch(key -> !key.page().isSettled())) {
            Thread.sleep(SETTLING_MILLIS);
        }
    }

    private void show(Group group, long upTo) {
        Drawn state = group.drawnAt(upTo);
        if (state == null) {
            try {
                state = group.draw(upTo);
            } catch (ResponseStatusException gone) {
                group.streams().forEach(stream -> stream.end("gone"));
                return;
            }
        }
        for (OpenStream stream : group.streams()) {
            if (stillHolds(stream)) {
                stream.show(state);
            }
        }
    }

    private boolean stillHolds(OpenStream stream) {
        if (stream.holds(access.get(), settings.check().toNanos())) {
            return true;
        }
        stream.end("reader");
        return false;
    }

    /** Once a second: who is still there and may be, and every minute everything anew. */
    private void look() {
        long now = System.nanoTime();
        if (now - lookedAt < LOOK.toNanos()) {
            return;
        }
        lookedAt = now;
        for (Group group : groups.values()) {
            for (OpenStream stream : group.streams()) {
                if (!stillHolds(stream)) {
                    continue;
                }
                if (stream.isOlderThan(settings.longest().toNanos())) {
                    stream.close();
                } else {
                    stream.beat(now - settings.beat().toNanos());
                }
            }
        }
        groups.values().stream().filter(group -> !group.isFinished()).forEach(group -> {
            group.age();
            ring();
        });
        if (now - agedAt >= AGED.toNanos()) {
            agedAt = now;
            groups.values().forEach(Group::age);
            ring();
        }
    }
}
