package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SittingTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private static Sitting.Word word(int act, int secondsAgo) {
        return new Sitting.Word(act, NOW.minusSeconds(secondsAgo), 1, true);
    }

    @Test
    void words_ten_seconds_apart_are_six_a_minute() {
        var words =
                IntStream.range(0, 13).mapToObj(i -> word(100 - i, 5 + i * 10)).toList();
        Sitting sitting = Sitting.of(words, NOW);
        assertThat(sitting.words()).isEqualTo(13);
        assertThat(sitting.perMinute()).hasValue(6.0);
        assertThat(sitting.last()).isEqualTo(100);
    }

    @Test
    void a_rest_of_twenty_minutes_ends_it() {
        assertThat(Sitting.of(List.of(word(3, 60), word(2, 60 + 1199), word(1, 60 + 1199 + 1200)), NOW)
                        .words())
                .isEqualTo(2);
        assertThat(Sitting.of(List.of(word(3, 1200)), NOW).last()).isNull();
    }

    @Test
    void what_was_taken_back_counts_no_more_but_the_clerk_has_not_risen() {
        var undone = new Sitting.Word(2, NOW.minusSeconds(1100), 0, true);
        Sitting sitting = Sitting.of(List.of(undone, word(1, 2000)), NOW);
        assertThat(sitting.words()).isEqualTo(1);
        assertThat(sitting.last()).isEqualTo(1);
        assertThat(sitting.perMinute()).isEmpty();
    }
}
