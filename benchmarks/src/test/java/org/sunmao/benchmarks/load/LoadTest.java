package org.sunmao.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sunmao.benchmarks.run.District;
import org.sunmao.sample.SampleOptions;

/** A small load run over a small district: everybody gets pages, what comes in is taken in, nothing breaks. */
class LoadTest {

    @Test
    void twenty_people_look_around_while_rows_and_files_come_in() throws InterruptedException {
        SampleOptions defaults = SampleOptions.defaults();
        var options = new SampleOptions(8, 400, 1, 2, defaults.lastMonth());
        try (var district = District.prepare(options)) {
            var platform = district.platform();
            var crowd = new Crowd(platform, 20, Duration.ofMillis(100));
            try (var arrivals = new Arrivals(platform)) {
                Times times = crowd.look(platform.sql(), Duration.ofSeconds(8), 1);

                System.out.println(times.table("small load").toText() + "\n" + arrivals.inWords());
                assertThat(times.failed()).isZero();
                assertThat(times.answered()).isPositive();
                assertThat(arrivals.sent()).isPositive();
                assertThat(arrivals.failed()).isZero();
            }
        }
    }

    @Test
    void a_refusal_and_a_failure_are_counted_apart_and_not_timed() {
        var times = new Times();
        times.add("screen", 200, 5_000_000);
        times.add("screen", 503, 1);
        times.add("screen", 500, 1);
        times.add("map", 0, 1);

        assertThat(times.answered()).isEqualTo(1);
        assertThat(times.refused()).isEqualTo(1);
        assertThat(times.failed()).isEqualTo(2);
        assertThat(times.table("x").toText()).contains("screen").contains("map");
    }
}
