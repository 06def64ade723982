package org.sunmao.benchmarks.live;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Screens that follow their stream, each by a connection of its own. */
final class Followers implements AutoCloseable {

    private final Receipts receipts;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Lines[] all;

    Followers(Audience audience, int screens, Receipts receipts) {
        this.receipts = receipts;
        this.all = new Lines[screens];
        for (int i = 0; i < screens; i++) {
            all[i] = new Lines(i);
            audience.client(i)
                    .sendAsync(
                            audience.request("/screen/live?lang=" + (i % 2 == 0 ? "zh" : "en"))
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            taking(all[i]))
                    .exceptionally(failed -> {
                        lost.incrementAndGet();
                        return null;
                    });
        }
    }

    private HttpResponse.BodyHandler<Void> taking(Lines lines) {
        return answer -> {
            if (answer.statusCode() == 200) {
                open.incrementAndGet();
            } else {
                lost.incrementAndGet();
            }
            return BodyHandlers.fromLineSubscriber(lines).apply(answer);
        };
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
