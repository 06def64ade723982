package org.sunmao.benchmarks.live;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The same screens without streams: each loads the page again a second after it had it. */
final class Askers implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Audience audience;
    private final Receipts receipts;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final @Nullable String[] have;

    Askers(Audience audience, int screens, Receipts receipts) {
        this.audience = audience;
        this.receipts = receipts;
        this.have = new String[screens];
        for (int i = 0; i < screens; i++) {
            int screen = i;
            clock.schedule(() -> ask(screen), 1_000L * i / screens, TimeUnit.MILLISECONDS);
        }
    }

    private void ask(int screen) {
        audience.client(screen)
                .sendAsync(audience.request("/screen").timeout(LONGEST).build(), BodyHandlers.ofString())
                .whenComplete((answer, failed) -> {
                    if (failed != null || answer.statusCode() != 200) {
                        refused.incrementAndGet();
                    } else {
                        answered.incrementAndGet();
                        compare(screen, answer);
                    }
                    if (!clock.isShutdown()) {
                        clock.schedule(() -> ask(screen), 1, TimeUnit.SECONDS);
                    }
                });
    }

    private void compare(int screen, HttpResponse<String> answer) {
        String body = answer.body();
        int at = body.indexOf("data-live-have=\"");
        String marks = at < 0 ? "" : body.substring(at + 16, body.indexOf('"', at + 16));
        if (have[screen] != null && !marks.equals(have[screen])) {
            receipts.got(screen, body.length());
        }
        have[screen] = marks;
    }

    int answered() {
        return answered.get();
    }

    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
