package org.sunmao.app.resolution;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Every night another slice of the files is derived anew and compared, so that all are in {@code sunmao.derive-check.slices} (30) nights; at
 * {@code sunmao.derive-check.at} (03:30) in the district's time, or never where that is {@code never}. A difference is an error in the log and the
 * figure {@code sunmao.derivation.differences} until a night finds none.
 */
@Component
class NightlyDeriveCheck implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyDeriveCheck.class);
    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private final DeriveCheck check;
    private final int slices;
    private final AtomicLong differences = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "derive-check");
        thread.setDaemon(true);
        return thread;
    });

    NightlyDeriveCheck(DeriveCheck check, Environment environment, MeterRegistry meters) {
        this.check = check;
        this.slices = environment.getProperty("sunmao.derive-check.slices", Integer.class, 30);
        Gauge.builder("sunmao.derivation.differences", differences, AtomicLong::doubleValue)
                .description("rows of conclusions that the last nightly check found to differ from what deriving gives")
                .register(meters);
        String at = environment.getProperty("sunmao.derive-check.at", "03:30");
        if (!at.equals("never")) {
            schedule(LocalTime.parse(at));
        }
    }

    private void schedule(LocalTime at) {
        clock.schedule(
                () -> {
                    try {
                        night(LocalDate.now(DISTRICT_TIME));
                    } catch (RuntimeException failed) {
                        LOG.error("the nightly check of the derivation failed; nothing was changed", failed);
                    } finally {
                        schedule(at);
                    }
                },
                untilNext(at).toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static Duration untilNext(LocalTime at) {
        ZonedDateTime now = ZonedDateTime.now(DISTRICT_TIME);
        ZonedDateTime next = now.with(at);
        return Duration.between(now, next.isAfter(now) ? next : next.plusDays(1));
    }

    /** Checks the slice of this day; answers how many rows differ. */
    long night(LocalDate day) {
        int slice = Math.floorMod(day.toEpochDay(), slices);
        DeriveCheck.Report report = check.check(slices, slice);
        long found = report.tables().stream()
                .mapToLong(table -> table.missing() + table.surplus())
                .sum();
        differences.set(found);
        if (found == 0) {
            LOG.info("slice {} of {} derived anew is what stands: {} files", slice, slices, report.subjects());
        } else {
            report.tables().stream()
                    .filter(table -> !table.equal())
                    .forEach(table -> LOG.error(
                            "derived anew, {} differs: {} rows too many, {} missing. ./sunmao derive --check says which",
                            table.table(),
                            table.missing(),
                            table.surplus()));
        }
        return found;
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
