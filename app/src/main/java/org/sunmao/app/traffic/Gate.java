package org.sunmao.app.traffic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets only so many requests through at a time and lets a few more wait a while, so that the server answers at the speed it has, whatever
 * comes. First come, first served, except that nobody holds more than a share of the places: who has their share waits, and others pass.
 */
final class Gate {

    private final Size size;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> held = new HashMap<>();
    private final Map<String, Integer> waitingOf = new HashMap<>();
    private final Set<Waiting> waiting = new LinkedHashSet<>();
    private int running;

    Gate(Size size) {
        this.size = size;
    }

    /**
     * How wide a gate is.
     *
     * @param places how many requests pass at a time
     * @param share how many of these one caller may hold
     * @param queue how many may wait
     * @param queueShare how many of these may be one caller's
     * @param patience how long one waits at most
     */
    record Size(int places, int share, int queue, int queueShare, Duration patience) {

        Size {
            if (places < 1 || share < 1 || share > places || queue < 0 || queueShare < 0 || patience.isNegative()) {
                throw new IllegalArgumentException("a gate needs places, and a share that is not more than all: "
                        + places + " places, share " + share + ", queue " + queue + "/" + queueShare);
            }
        }
    }

    private static final class Waiting {
        final String caller;
        final Condition turn;
        boolean admitted;

        Waiting(String caller, Condition turn) {
            this.caller = caller;
            this.turn = turn;
        }
    }

    /**
     * Takes a place, waiting for it if need be. Whoever gets one gives it back with {@link #leave}.
     *
     * @return false when there is none: too many wait, the wait was too long, or the thread was interrupted
     */
    boolean enter(String caller) {
        lock.lock();
        try {
            if (waiting.isEmpty() && mayEnter(caller) || othersAllHaveTheirShare(caller)) {
                take(caller);
                return true;
            }
            if (waiting.size() >= size.queue() || waitingOf.getOrDefault(caller, 0) >= size.queueShare()) {
                return false;
            }
            return await(new Waiting(caller, lock.newCondition()));
        } finally {
            lock.unlock();
        }
    }

    /** There is room, and nobody who waits could use it. */
    private boolean othersAllHaveTheirShare(String caller) {
        return mayEnter(caller) && waiting.stream().noneMatch(one -> mayEnter(one.caller));
    }

    private boolean await(Waiting one) {
        waiting.add(one);
        waitingOf.merge(one.caller, 1, Integer::sum);
        long left = size.patience().toNanos();
        try {
            while (!one.admitted && left > 0) {
                left = one.turn.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!one.admitted) {
            forget(one);
            waiting.remove(one);
        }
        return one.admitted;
    }

    /** Gives a place back; who waits longest and has no share yet gets it. */
    void leave(String caller) {
        lock.lock();
        try {
            running--;
            held.computeIfPresent(caller, (known, n) -> n > 1 ? n - 1 : null);
            admit();
        } finally {
            lock.unlock();
        }
    }

    private void admit() {
        Iterator<Waiting> all = waiting.iterator();
        while (running < size.places() && all.hasNext()) {
            Waiting one = all.next();
            if (mayEnter(one.caller)) {
                all.remove();
                forget(one);
                take(one.caller);
                one.admitted = true;
                one.turn.signal();
            }
        }
    }

    private void forget(Waiting one) {
        waitingOf.computeIfPresent(one.caller, (known, n) -> n > 1 ? n - 1 : null);
    }

    private boolean mayEnter(String caller) {
        return running < size.places() && held.getOrDefault(caller, 0) < size.share();
    }

    private void take(String caller) {
        running++;
        held.merge(caller, 1, Integer::sum);
    }

    /** How many requests are being answered. */
    int running() {
        return locked(() -> running);
    }

    /** How many requests wait. */
    int waiting() {
        return locked(waiting::size);
    }

    private int locked(java.util.function.IntSupplier question) {
        lock.lock();
        try {
            return question.getAsInt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing runs any more; false when the time was not enough. */
    boolean awaitEmpty(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (running() + waiting() > 0) {
            if (System.nanoTime() >= end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }
}
