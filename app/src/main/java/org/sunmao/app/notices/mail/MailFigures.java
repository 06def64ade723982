package org.sunmao.app.notices.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Mails that wait and mails that were given up, for a collector. */
@Component
class MailFigures implements MeterBinder {

    private final Outbox outbox;

    MailFigures(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sunmao.mail.waiting", () -> outbox.state().waiting())
                .description("Mails that wait to be sent")
                .register(registry);
        Gauge.builder("sunmao.mail.given.up", () -> outbox.state().givenUp())
                .description("Mails of the last ninety days that were given up")
                .register(registry);
    }
}
