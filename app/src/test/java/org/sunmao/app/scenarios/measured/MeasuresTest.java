package org.sunmao.app.scenarios.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sunmao.app.scenarios.measured.Measures.Way;

/** The labelled set is whole, the measures are what they are called, and the matching is better than BM25 on the half by which nothing was tuned. */
class MeasuresTest {

    private static final Labelled SET = Labelled.read();

    @Test
    void the_set_is_whole() {
        assertThat(SET.asked()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(SET.firms()).hasSizeGreaterThanOrEqualTo(200);
        var ids = new HashSet<Long>();
        SET.firms()
                .forEach(firm ->
                        assertThat(ids.add(firm.id())).as("once: " + firm.id()).isTrue());
        assertThat(SET.asked().stream().filter(Labelled.Asked::heldBack).count())
                .isEqualTo(SET.asked().size() / 2);
        for (Labelled.Asked asked : SET.asked()) {
            assertThat(ids)
                    .as("opportunity " + asked.id())
                    .containsAll(asked.grades().keySet());
            assertThat(asked.grades().values())
                    .allMatch(grade -> grade >= 0 && grade <= 3)
                    .contains(3);
        }
    }

    @Test
    void measures_are_what_they_are_called() {
        var asked = new Labelled.Asked(1, true, SET.asked().get(0).need(), Map.of(1L, 3, 2L, 2, 3L, 1));
        Measures best = Measures.of(List.of(asked), need -> List.of(1L, 2L, 3L, 4L));
        assertThat(best.ndcg()).isEqualTo(1);
        assertThat(best.precision()).isEqualTo(.4).isEqualTo(best.reachable());
        assertThat(best.first()).isEqualTo(1);
        Measures worse = Measures.of(List.of(asked), need -> List.of(4L, 5L, 6L, 7L, 8L, 2L));
        assertThat(worse.precision()).isZero();
        assertThat(worse.recall10()).isEqualTo(.5);
        // Grade 2 in place 6 gains 3 / log2 7; the best is 7 + 3 / log2 3 + 1 / 2.
        assertThat(worse.ndcg()).isCloseTo(3 / 2.807355 / (7 + 3 / 1.584963 + .5), within(1e-6));
    }

    @Test
    void on_the_half_that_is_held_back_it_is_better_than_words_alone() {
        Measures ours = Measures.of(SET, true, Way.OURS);
        Measures bm25 = Measures.of(SET, true, Way.BM25);
        assertThat(ours.ndcg()).as("the order").isGreaterThan(bm25.ndcg() + .1).isGreaterThan(.9);
        assertThat(ours.first()).as("the best one first").isGreaterThan(.85).isGreaterThan(bm25.first());
        // Whoever shares the words is among the first five of BM25 too, and whoever does something else with them is
        // dropped by ours: docs/scenarios.md.
        assertThat(ours.precision()).isGreaterThan(.46);
        assertThat(ours.recall10()).isGreaterThan(.93);
    }

    @Test
    void the_half_that_is_tuned_by_is_better_too() {
        assertThat(Measures.of(SET, false, Way.OURS).ndcg())
                .isGreaterThan(Measures.of(SET, false, Way.BM25).ndcg());
    }
}
