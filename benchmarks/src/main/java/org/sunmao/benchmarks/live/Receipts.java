package org.sunmao.benchmarks.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** When each screen had the change that is on its way. */
final class Receipts {

    private final int screens;
    private final List<long[]> rounds = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile AtomicLongArray now;
    private volatile CountDownLatch all;

    Receipts(int screens) {
        this.screens = screens;
        this.now = new AtomicLongArray(screens);
        this.all = new CountDownLatch(screens);
    }

    /** Before the next change. */
    void begin() {
        now = new AtomicLongArray(screens);
        all = new CountDownLatch(screens);
    }

    /** A screen has it; only the first time counts. */
    void got(int screen, int length) {
        bytes.addAndGet(length);
        if (now.compareAndSet(screen, 0, System.nanoTime())) {
            all.countDown();
        }
    }

    /** Waits until all have it, at most so long, and keeps how long each took; false when somebody has not. */
    boolean end(long committed, long seconds) throws InterruptedException {
        boolean everybody = all.await(seconds, TimeUnit.SECONDS);
        AtomicLongArray had = now;
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < screens; i++) {
            if (had.get(i) != 0) {
                nanos.add(Math.max(0, had.get(i) - committed));
            }
        }
        rounds.add(nanos.stream().mapToLong(Long::longValue).toArray());
        return everybody;
    }

    /** All times of all changes, sorted. */
    long[] times() {
        return rounds.stream().flatMapToLong(java.util.Arrays::stream).sorted().toArray();
    }

    /** Of each change, how long until the last screen had it, sorted. */
    long[] lasts() {
        return rounds.stream()
                .mapToLong(round -> java.util.Arrays.stream(round).max().orElse(0))
                .sorted()
                .toArray();
    }

    int changes() {
        return rounds.size();
    }

    long bytes() {
        return bytes.get();
    }
}
