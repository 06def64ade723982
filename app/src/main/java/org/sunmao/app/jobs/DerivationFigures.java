package org.sunmao.app.jobs;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether conclusions are being derived, whether the last derivation failed, how long ago one ended well, and how many have. */
@Component
class DerivationFigures implements MeterBinder {

    private final Derivations derivations;
    private final AtomicLong ended = new AtomicLong();

    DerivationFigures(Derivations derivations) {
        this.derivations = derivations;
    }

    @EventListener
    void ended(Derived news) {
        if (!news.elsewhere()) {
            ended.incrementAndGet();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sunmao.derivation.running", () -> derivations.status().running() ? 1 : 0)
                .description("1 while conclusions are derived or wait to be")
                .register(registry);
        Gauge.builder("sunmao.derivation.failed", () -> derivations.status().failure() == null ? 0 : 1)
                .description("1 when the last derivation failed; conclusions then are those of the one before")
                .register(registry);
        Gauge.builder("sunmao.derivation.age", this::age)
                .baseUnit("seconds")
                .description("Since a derivation ended well in this process; NaN when none has")
                .register(registry);
        FunctionCounter.builder("sunmao.derivations", ended, AtomicLong::doubleValue)
                .description("Derivations that ended well")
                .register(registry);
    }

    private double age() {
        Instant last = derivations.status().finishedAt();
        return last == null ? Double.NaN : Duration.between(last, Instant.now()).toMillis() / 1000.0;
    }
}
