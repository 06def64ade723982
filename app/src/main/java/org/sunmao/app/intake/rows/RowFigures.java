package org.sunmao.app.intake.rows;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many requests with rows wait to be written. */
@Component
class RowFigures implements MeterBinder {

    private final RowDoor door;

    RowFigures(RowDoor door) {
        this.door = door;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sunmao.intake.rows.waiting", door, RowDoor::waiting)
                .description("Requests with rows that wait to be written")
                .register(registry);
    }
}
