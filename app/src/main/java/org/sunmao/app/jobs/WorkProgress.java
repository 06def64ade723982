package org.sunmao.app.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the long work of this server has come: a derivation, or a check of one. At most one of them is at work at a time. */
@Component
public class WorkProgress {

    private volatile @Nullable At at;
    private volatile @Nullable At whole;

    private record At(String step, long done, long total, long first, long begun, long reported) {

        /** The same step goes on, or another begins. */
        static At next(@Nullable At before, String step, long done, long total) {
            long now = System.nanoTime();
            boolean same = before != null && before.step.equals(step) && before.done <= done;
            return same && before != null
                    ? new At(step, done, total, before.first, before.begun, now)
                    : new At(step, done, total, done, now, now);
        }
    }

    /**
     * What is at work.
     *
     * @param step code of the step, empty when nothing is at work
     * @param done how much of it is done, of {@code total}; 0 where that is not known
     * @param perSecond how much of it is done a second; 0 where that cannot be said yet
     * @param secondsLeft how long it will take still at that rate; null where that cannot be said
     * @param piece how many pieces of a check are done, of {@code pieces}; 0 of 0 where it is not done in pieces
     * @param runningSeconds since the step began
     */
    public record Snapshot(
            String step,
            long done,
            long total,
            double perSecond,
            @Nullable Double secondsLeft,
            long piece,
            long pieces,
            double runningSeconds) {}

    /** Tells of the step at work, and passes it on. */
    public Progress watch(Progress other) {
        return (step, done, total) -> {
            at = At.next(at, step, done, total);
            other.at(step, done, total);
        };
    }

    /** So many pieces of the whole work are done. */
    public void piece(String work, long done, long total) {
        whole = At.next(whole, work, done, total);
    }

    /** The step at work is done; the whole goes on. */
    public void endStep() {
        at = null;
    }

    /** Nothing is at work any longer. */
    public void end() {
        at = null;
        whole = null;
    }

    /** What is at work now; the remaining time is that of the whole where it is done in pieces. */
    public Snapshot now() {
        At step = at;
        At pieces = whole;
        if (step == null && pieces == null) {
            return new Snapshot("", 0, 0, 0, null, 0, 0, 0);
        }
        At shown = step == null ? pieces : step;
        At measured = pieces == null || pieces.total < 2 ? shown : pieces;
        return new Snapshot(
                shown == null ? "" : shown.step,
                shown == null ? 0 : shown.done,
                shown == null ? 0 : shown.total,
                shown == null ? 0 : perSecond(shown),
                measured == null ? null : left(measured),
                pieces == null ? 0 : pieces.done,
                pieces == null ? 0 : pieces.total,
                shown == null ? 0 : seconds(shown.begun, System.nanoTime()));
    }

    private static double seconds(long from, long to) {
        return Duration.ofNanos(to - from).toMillis() / 1e3;
    }

    /** What was done before this process began does not count. */
    private static double perSecond(At at) {
        double seconds = seconds(at.begun, at.reported);
        return seconds <= 0 ? 0 : (at.done - at.first) / seconds;
    }

    private static @Nullable Double left(At at) {
        double rate = perSecond(at);
        return rate <= 0 || at.total == 0 ? null : (at.total - at.done) / rate;
    }
}
