package org.sunmao.benchmarks.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.sunmao.benchmarks.run.Table;

class CallsTest {

    private final Table table = new Table("Slow", "", "call", "ms", "processor ms", "collections", "links changed");

    @Test
    void a_slow_call_is_shown_with_what_it_changed_and_a_fast_one_is_not() {
        var calls = new Calls("call", 2);
        calls.time(() -> 1);
        calls.time(() -> {
            long end = System.nanoTime() + 30_000_000;
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(1_000_000);
            }
            return 7;
        });
        calls.addSlowTo(table);
        assertThat(table.toText()).containsPattern("no\\. 2 .* 7\\n");
    }
}
