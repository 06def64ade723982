package org.sunmao.app.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptByScopeTest {

    private static final Scope OFFICE = Scope.district("office");

    private Instant now = Instant.parse("2026-06-30T00:00:00Z");
    private final KeptByScope<String, String> kept = new KeptByScope<>(100, new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });
    private final AtomicInteger made = new AtomicInteger();

    private String ask(Scope scope, String question) {
        return kept.get(scope, question, within -> question + made.incrementAndGet());
    }

    @Test
    void each_scope_and_question_has_its_own_value_until_it_is_old_or_forgotten() {
        assertThat(ask(OFFICE, "a")).isEqualTo("a1");
        assertThat(ask(OFFICE, "a")).isEqualTo("a1");
        assertThat(ask(OFFICE.withTax(TaxSight.EXACT), "a")).isEqualTo("a2");
        assertThat(ask(OFFICE.withClocks(new Clocks(null, now, 3)), "a")).isEqualTo("a3");
        now = now.plus(Duration.ofMinutes(11));
        assertThat(ask(OFFICE, "a")).isEqualTo("a4");
        kept.forget();
        assertThat(ask(OFFICE, "a")).isEqualTo("a5");
    }

    @Test
    void a_crowd_makes_a_value_once() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var crowd = Executors.newFixedThreadPool(8);
        try {
            var asked = new ArrayList<Future<String>>();
            for (int i = 0; i < 8; i++) {
                asked.add(crowd.submit(() -> kept.get(OFFICE, "slow", within -> {
                    begun.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return "slow" + made.incrementAndGet();
                })));
            }
            begun.await();
            go.countDown();
            for (Future<String> answer : asked) {
                assertThat(answer.get()).isEqualTo("slow1");
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void what_fails_is_not_kept_and_what_asks_for_itself_does_not_wait() {
        assertThatThrownBy(() -> kept.get(OFFICE, "bad", within -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(ask(OFFICE, "bad")).isEqualTo("bad1");
        assertThat(kept.get(OFFICE, "self", within -> kept.get(OFFICE, "self", again -> "inner") + "-outer"))
                .isEqualTo("inner-outer");
    }

    @Test
    void there_is_an_end_to_what_is_kept() {
        for (int i = 0; i < 101; i++) {
            ask(OFFICE, "q" + i);
        }
        assertThat(ask(OFFICE, "q0")).isEqualTo("q0102");
    }
}
