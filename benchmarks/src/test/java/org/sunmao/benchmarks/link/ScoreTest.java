package org.sunmao.benchmarks.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sunmao.benchmarks.link.Found.Kind;

class ScoreTest {

    private static final Map<String, String> TRUTH = Map.of("a", "1", "b", "2", "c", "3");

    private static Found found(String left, String right, double score) {
        return new Found(left, right, score, Kind.SCORED);
    }

    @Test
    void links_are_counted_against_the_truth() {
        List<Found> found = List.of(found("a", "1", 9), found("b", "3", 8), found("x", "2", 7), found("y", "", 0));
        Score score = Score.of(found, TRUTH, f -> true);
        assertThat(score).isEqualTo(new Score(3, 1, 3));
        assertThat(score.f1()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void the_best_threshold_is_where_f1_is_highest_and_never_between_equal_scores() {
        List<Found> found = List.of(found("x", "1", 2), found("a", "1", 9), found("c", "3", 5), found("y", "2", 5));
        assertThat(Score.best(found, TRUTH)).isEqualTo(new Score(3, 2, 3));
        assertThat(Score.best(List.of(), TRUTH)).isEqualTo(new Score(0, 0, 3));
    }

    @Test
    void of_links_to_one_row_the_best_stays() {
        List<Found> found = List.of(found("a", "1", 2), found("x", "1", 9), found("c", "3", 5), found("b", "3", 5));
        assertThat(Score.oneToOne(found)).containsExactlyInAnyOrder(found("x", "1", 9), found("b", "3", 5));
    }

    @Test
    void the_interval_of_a_precision_is_wilsons() {
        assertThat(new Score(100, 100, 100).precisionInterval()[0]).isCloseTo(0.96300, within(1e-5));
        double[] ends = new Score(10, 5, 10).precisionInterval();
        assertThat(ends[0]).isCloseTo(0.23659, within(1e-5));
        assertThat(ends[1]).isCloseTo(0.76341, within(1e-5));
    }
}
