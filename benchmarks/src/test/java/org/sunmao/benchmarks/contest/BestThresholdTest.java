package org.sunmao.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BestThresholdTest {

    private static FoundPair found(String left, String right, double score) {
        return new FoundPair(left, right, score);
    }

    private static Set<IdPair> truth(String... pairs) {
        Set<IdPair> truth = new HashSet<>();
        for (String pair : pairs) {
            truth.add(new IdPair(pair.substring(0, 2), pair.substring(2)));
        }
        return truth;
    }

    @Test
    void no_threshold_separates_equal_scores() {
        List<FoundPair> found = List.of(found("a1", "b1", 9), found("a2", "b2", 5), found("a3", "b9", 5));
        BestThreshold best = BestThreshold.across(found, truth("a1b1", "a2b2"));
        assertThat(best.score()).isEqualTo(new PairScore(3, 2, 2));
        assertThat(best.threshold()).isEqualTo(5);
        assertThat(BestThreshold.across(List.of(), truth("a1b1")).score()).isEqualTo(new PairScore(0, 0, 1));
    }

    @Test
    void pairs_are_read_in_the_way_that_serves_best() {
        List<FoundPair> found = List.of(found("a1", "b1", 9), found("a2", "b1", 8), found("a2", "b2", 7));
        BestThreshold best = BestThreshold.across(found, truth("a1b1", "a2b2"));
        assertThat(best.way()).isEqualTo(BestThreshold.ONE_TO_ONE);
        assertThat(best.score().f1()).isEqualTo(1);
        assertThat(BestThreshold.across(found, truth("a1b1", "a2b1", "a2b2")).way())
                .isEqualTo(BestThreshold.EVERY_PAIR);
    }

    @Test
    void doubles_that_hang_together_are_pairs_too() {
        List<FoundPair> found = List.of(found("a1", "a2", 9), found("a3", "a2", 8), found("a2", "a3", 8));
        BestThreshold best = BestThreshold.within(found, truth("a1a2", "a1a3", "a2a3"));
        assertThat(best.way()).isEqualTo(BestThreshold.HANGING_TOGETHER);
        assertThat(best.score()).isEqualTo(new PairScore(3, 3, 3));
    }

    @RepeatedTest(20)
    void it_is_the_best_of_all_thresholds(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<FoundPair> found = new ArrayList<>();
        Set<IdPair> truth = new HashSet<>();
        Set<IdPair> seen = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            var pair = new IdPair("a" + random.nextInt(9), "b" + random.nextInt(9));
            if (seen.add(pair)) {
                found.add(found(pair.left(), pair.right(), random.nextInt(12)));
            }
            if (random.nextInt(3) == 0) {
                truth.add(pair);
            }
        }
        double best = 0;
        for (int threshold = 0; threshold < 12; threshold++) {
            int least = threshold;
            List<FoundPair> kept =
                    found.stream().filter(pair -> pair.score() >= least).toList();
            long right = kept.stream()
                    .filter(pair -> truth.contains(new IdPair(pair.left(), pair.right())))
                    .count();
            best = Math.max(best, new PairScore(kept.size(), right, truth.size()).f1());
        }
        BestThreshold chosen = BestThreshold.across(found, truth);
        assertThat(chosen.score().f1()).isGreaterThanOrEqualTo(best);
        if (chosen.way().equals(BestThreshold.EVERY_PAIR)) {
            assertThat(chosen.score().f1()).isCloseTo(best, within(1e-12));
        }
    }

    @RepeatedTest(10)
    void growing_clusters_count_as_counting_all_their_pairs_does(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Set<IdPair> truth = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            int one = random.nextInt(12);
            truth.add(IdPair.within("a" + one, "a" + (one + 1 + random.nextInt(3))));
        }
        var clusters = new GrowingClusters(truth);
        List<Set<String>> sets = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            IdPair pair = IdPair.within("a" + random.nextInt(15), "b" + random.nextInt(4));
            PairScore score = clusters.join(pair);
            Set<String> joined = new HashSet<>(Set.of(pair.left(), pair.right()));
            sets.removeIf(
                    set -> (set.contains(pair.left()) || set.contains(pair.right())) && joined.addAll(set) | true);
            sets.add(joined);
            long links = sets.stream()
                    .mapToLong(set -> (long) set.size() * (set.size() - 1) / 2)
                    .sum();
            long right = truth.stream()
                    .filter(t -> sets.stream().anyMatch(set -> set.contains(t.left()) && set.contains(t.right())))
                    .count();
            assertThat(score).isEqualTo(new PairScore(links, right, truth.size()));
        }
    }
}
