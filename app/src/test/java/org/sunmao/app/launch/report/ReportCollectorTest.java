package org.sunmao.app.launch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.Reason;

class ReportCollectorTest {

    private static final int ROWS = 20_000;

    private static List<Judged> random(int n, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, n).mapToObj(i -> judged(i, random)).toList();
    }

    private static Judged judged(int row, Random random) {
        double p = 1 / (1 + Math.pow(2, -30 * random.nextDouble() + 12));
        Outcome outcome = p >= .97 ? Outcome.LINKED : p >= .15 ? Outcome.REVIEW : Outcome.NONE;
        if (random.nextInt(20) == 0) {
            return new Judged(new RowAt(0, row), null, Outcome.NONE, false, 0, List.of());
        }
        boolean byPerson = random.nextInt(50) == 0;
        var best = new RowAt(1, random.nextInt(ROWS));
        var reasons = List.of(
                new Reason("prior", "record-has-an-anchor", -9, "", ""),
                new Reason("phone", "different", -random.nextInt(8), "", ""));
        return new Judged(new RowAt(0, row), best, outcome, byPerson, byPerson ? 1 : p, reasons);
    }

    private static ReportCollector collected(List<Judged> all, int most) {
        var collector = new ReportCollector(new int[] {all.size(), ROWS}, most);
        all.forEach(collector::add);
        return collector;
    }

    @Test
    void every_decision_stands_in_the_histogram_once() {
        List<Judged> all = random(5_000, 1);
        ScoreCounts counts = collected(all, 10).scores();
        for (Outcome outcome : Outcome.values()) {
            long drawn = Arrays.stream(counts.of(outcome)).sum();
            long expected = all.stream().filter(j -> j.outcome() == outcome).count();
            assertThat(drawn + counts.byPersons(outcome) + counts.withoutCandidate(outcome))
                    .isEqualTo(expected)
                    .isEqualTo(counts.all(outcome));
            assertThat(drawn).isPositive();
        }
        long inTable = ScorePlot.bins(counts).stream()
                .mapToLong(bin -> bin.linked() + bin.review() + bin.none())
                .sum();
        assertThat(inTable)
                .isEqualTo(all.stream()
                        .filter(j -> j.best() != null && !j.byPerson())
                        .count());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", ".001, 0", ".4999, 8", ".5, 9", ".7, 10", ".999, 18", ".9999999, 28", "1, 28"})
    void a_bin_is_one_bit_of_the_odds(double probability, int bin) {
        var counts = new ScoreCounts();
        counts.add(new Judged(new RowAt(0, 0), new RowAt(1, 0), Outcome.LINKED, false, probability, List.of()));
        assertThat(counts.of(Outcome.LINKED)[bin]).isEqualTo(1);
    }

    @Test
    void what_the_model_expects_is_the_sum_of_its_probabilities() {
        List<Judged> all = random(3_000, 2);
        Expectation expected = collected(all, 10).expectation();
        List<Judged> machine = all.stream().filter(j -> !j.byPerson()).toList();
        assertThat(expected.wrong())
                .isCloseTo(
                        machine.stream()
                                .filter(j -> j.outcome() == Outcome.LINKED)
                                .mapToDouble(j -> 1 - j.probability())
                                .sum(),
                        within(1e-9));
        assertThat(expected.missed())
                .isCloseTo(
                        machine.stream()
                                .filter(j -> j.outcome() == Outcome.NONE)
                                .mapToDouble(Judged::probability)
                                .sum(),
                        within(1e-9));
        assertThat(expected.linked() + expected.review() + expected.none()).isEqualTo(machine.size());
        assertThat(expected.precision()).isBetween(.97, 1.0);
        assertThat(Expectation.NOTHING.precision()).isNull();
        assertThat(Expectation.NOTHING.recall()).isNull();
    }

    @Test
    void the_most_doubtful_are_kept_and_no_more_than_asked_for() {
        List<Judged> all = random(5_000, 3);
        ReportCollector collector = collected(all, 40);
        List<Judged> kept = collector.doubtful();
        assertThat(kept).hasSize(40).doesNotHaveDuplicates().noneMatch(Judged::byPerson);
        List<Judged> review =
                kept.stream().filter(j -> j.outcome() == Outcome.REVIEW).toList();
        double least = review.stream().mapToDouble(Judged::openness).min().orElseThrow();
        long nearer = all.stream()
                .filter(j -> j.outcome() == Outcome.REVIEW && !j.byPerson() && j.openness() > least)
                .count();
        assertThat(review).hasSize(24);
        assertThat(nearer).isLessThan(24);
        assertThat(kept.stream().filter(j -> j.outcome() == Outcome.LINKED)).hasSize(8);
        assertThat(collector.against()).hasSizeLessThanOrEqualTo(ReportCollector.MOST_AGAINST);
        assertThat(collector.against().get(0).against()).isEqualTo(-7);
    }

    @Test
    void which_pairs_are_kept_does_not_depend_on_their_order() {
        List<Judged> all = random(2_000, 4);
        var shuffled = new java.util.ArrayList<>(all);
        java.util.Collections.shuffle(shuffled, new Random(5));
        assertThat(collected(shuffled, 30).doubtful())
                .isEqualTo(collected(all, 30).doubtful());
    }

    @Test
    void a_report_without_pairs_keeps_none() {
        assertThat(collected(random(500, 6), 0).doubtful()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 100, 100, 100, 6, 2, 2",
        "10, 1, 100, 100, 1, 7, 2",
        "10, 100, 0, 1, 9, 0, 1",
        "10, 1, 1, 1, 1, 1, 1"
    })
    void what_one_kind_lacks_the_others_use(int all, int a, int b, int c, int x, int y, int z) {
        assertThat(ReportCollector.shares(all, new int[] {a, b, c}, new int[] {6, 2, 2}))
                .containsExactly(x, y, z);
    }
}
