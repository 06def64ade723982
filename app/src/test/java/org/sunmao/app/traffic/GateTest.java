package org.sunmao.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Gate gate(int places, int share, int queue, int queueShare, int millis) {
        return new Gate(new Gate.Size(places, share, queue, queueShare, Duration.ofMillis(millis)));
    }

    @Test
    void as_many_pass_as_there_are_places_and_the_next_one_hears_no() {
        Gate gate = gate(2, 2, 0, 0, 0);

        assertThat(List.of(gate.enter("a"), gate.enter("b"), gate.enter("c"))).containsExactly(true, true, false);
        gate.leave("a");
        assertThat(gate.enter("c")).isTrue();
        assertThat(gate.running()).isEqualTo(2);
    }

    @Test
    void who_holds_a_share_is_passed_by_others() throws Exception {
        Gate gate = gate(4, 2, 10, 5, 60_000);
        gate.enter("greedy");
        gate.enter("greedy");
        Future<Boolean> third = later(() -> gate.enter("greedy"));
        await(() -> gate.waiting() == 1);

        assertThat(gate.enter("modest")).isTrue();
        assertThat(third.isDone()).isFalse();
        gate.leave("greedy");
        assertThat(third.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_place_that_comes_free_goes_to_who_waits_longest() throws Exception {
        Gate gate = gate(1, 1, 10, 5, 60_000);
        gate.enter("a");
        List<String> order = new ArrayList<>();
        for (String caller : List.of("first", "second", "third")) {
            int before = gate.waiting();
            later(() -> {
                boolean in = gate.enter(caller);
                synchronized (order) {
                    order.add(caller);
                }
                gate.leave(caller);
                return in;
            });
            await(() -> gate.waiting() == before + 1);
        }
        gate.leave("a");
        await(() -> gate.running() == 0 && gate.waiting() == 0);

        assertThat(order).containsExactly("first", "second", "third");
    }

    @Test
    void one_caller_does_not_fill_the_queue() throws Exception {
        Gate gate = gate(1, 1, 10, 2, 60_000);
        gate.enter("a");
        later(() -> gate.enter("greedy"));
        later(() -> gate.enter("greedy"));
        await(() -> gate.waiting() == 2);

        assertThat(gate.enter("greedy")).isFalse();
        later(() -> gate.enter("modest"));
        await(() -> gate.waiting() == 3);
    }

    @Test
    void who_has_waited_too_long_hears_no_and_leaves_no_trace() {
        Gate gate = gate(1, 1, 10, 2, 50);
        gate.enter("a");

        assertThat(gate.enter("b")).isFalse();
        assertThat(gate.waiting()).isZero();
        gate.leave("a");
        assertThat(gate.running()).isZero();
        assertThat(gate.enter("b")).isTrue();
    }

    @Test
    void whatever_many_threads_do_no_more_than_the_places_are_taken_and_all_are_given_back() throws Exception {
        Gate gate = gate(5, 2, 40, 20, 20);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger passed = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(24);
        for (int i = 0; i < 24; i++) {
            String caller = "caller " + i % 4;
            threads.execute(() -> {
                for (int n = 0; n < 200; n++) {
                    if (gate.enter(caller)) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        passed.incrementAndGet();
                        Thread.yield();
                        inside.decrementAndGet();
                        gate.leave(caller);
                    }
                }
                ended.countDown();
            });
        }

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isBetween(1, 5);
        assertThat(passed.get()).isPositive();
        assertThat(gate.running()).isZero();
        assertThat(gate.waiting()).isZero();
    }

    @Test
    void a_gate_without_places_is_a_mistake() {
        assertThatThrownBy(() -> gate(0, 0, 1, 1, 1)).hasMessageContaining("0 places");
    }

    private Future<Boolean> later(Callable<Boolean> work) {
        return threads.submit(work);
    }

    private static void await(Callable<Boolean> state) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!state.call()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(2);
        }
    }
}
