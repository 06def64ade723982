package org.sunmao.benchmarks.live;

import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Screens that follow their stream, each by a connection of its own. */
final class Followers implements AutoCloseable {

    private static final int OK = 200;
    private static final int BUSY = 503;

    private final Receipts receipts;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicReference<@Nullable String> why = new AtomicReference<>();
    private final Lines[] all;

    Followers(Audience audience, int screens, Receipts receipts) {
        this.receipts = receipts;
        this.all = new Lines[screens];
        for (int i = 0; i < screens; i++) {
            all[i] = new Lines(i);
            follow(audience, i);
        }
    }

    /** Opens a stream; while the server is busy it is asked again, as the page does. */
    private void follow(Audience audience, int i) {
        audience.client(i)
                .sendAsync(
                        audience.request("/screen/live?lang=" + (i % 2 == 0 ? "zh" : "en"))
                                .header("Accept", "text/event-stream")
                                .build(),
                        answer -> {
                            if (answer.statusCode() == BUSY) {
                                return HttpResponse.BodySubscribers.replacing(false);
                            }
                            (answer.statusCode() == OK ? open : lost).incrementAndGet();
                            return HttpResponse.BodySubscribers.mapping(
                                    HttpResponse.BodySubscribers.fromLineSubscriber(all[i]), any -> true);
                        })
                .whenComplete((answer, failed) -> {
                    if (failed != null) {
                        lost.incrementAndGet();
                        why.compareAndSet(null, failed.toString());
                    } else if (answer.statusCode() == BUSY) {
                        again.incrementAndGet();
                        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> follow(audience, i));
                    } else if (answer.statusCode() != OK) {
                        why.compareAndSet(null, "status " + answer.statusCode());
                    }
                });
    }

    /** How often a busy server was asked again. */
    int again() {
        return again.get();
    }

    /** What the first refusal said; empty for none. */
    String why() {
        return Objects.requireNonNullElse(why.get(), "");
    }

    int open() {
        return open.get();
    }

    int lost() {
        return lost.get();
    }

    @Override
    public void close() {
        for (Lines one : all) {
            one.cancel();
        }
    }

    /** Counts an event when its data have come. */
    private final class Lines implements Flow.Subscriber<String> {

        private final int screen;
        private volatile Flow.@Nullable Subscription subscription;

        Lines(int screen) {
            this.screen = screen;
        }

        @Override
        public void onSubscribe(Flow.Subscription granted) {
            subscription = granted;
            granted.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("data: {")) {
                receipts.got(screen, line.length());
            }
        }

        @Override
        public void onError(Throwable failed) {
            lost.incrementAndGet();
        }

        @Override
        public void onComplete() {
            lost.incrementAndGet();
        }

        void cancel() {
            Flow.Subscription known = subscription;
            if (known != null) {
                known.cancel();
            }
        }
    }
}
