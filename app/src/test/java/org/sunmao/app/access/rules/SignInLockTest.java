package org.sunmao.app.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInLockTest {

    private final TestClock clock = new TestClock();
    private final SignInLock lock = new SignInLock(clock);

    @Test
    void nine_failures_are_forgiven() {
        fail(9);
        assertThat(lock.isLocked("lin")).isFalse();
    }

    @Test
    void ten_failures_lock_that_name_and_no_other() {
        fail(10);
        assertThat(lock.isLocked("lin")).isTrue();
        assertThat(lock.isLocked("wang")).isFalse();
    }

    @Test
    void the_lock_opens_after_five_minutes() {
        fail(10);
        clock.forward(Duration.ofSeconds(299));
        assertThat(lock.isLocked("lin")).isTrue();
        clock.forward(Duration.ofSeconds(1));
        assertThat(lock.isLocked("lin")).isFalse();
    }

    @Test
    void after_the_lock_counting_begins_again() {
        fail(10);
        clock.forward(Duration.ofMinutes(5));
        fail(1);
        assertThat(lock.isLocked("lin")).isFalse();
    }

    @Test
    void a_success_forgets_the_failures() {
        fail(9);
        lock.succeeded("lin");
        fail(9);
        assertThat(lock.isLocked("lin")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            lock.failed("lin");
        }
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
