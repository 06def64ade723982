package org.sunmao.app.audit.chain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** How long the oldest line of the record has waited to be sealed: more than a few seconds means that the sealer stands still. */
@Component
class SealingFigures implements MeterBinder {

    private final WorkerDatabase worker;

    SealingFigures(WorkerDatabase worker) {
        this.worker = worker;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sunmao.audit.unsealed.age", this::age)
                .baseUnit("seconds")
                .description("Since the oldest line of the record that awaits its seal was written; 0 when none does")
                .register(registry);
    }

    private double age() {
        return worker.client().sql("""
                        select coalesce(extract(epoch from clock_timestamp() - min(a.at)), 0)
                        from access.audit_pending p join access.audit a on a.id = p.line
                        """).query(Double.class).single();
    }
}
