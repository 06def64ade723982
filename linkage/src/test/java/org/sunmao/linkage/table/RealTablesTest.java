package org.sunmao.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public benchmarks, without labels and without settings; the floors stand a little under what was measured. */
class RealTablesTest {

    @ParameterizedTest
    @CsvSource({
        "dblp-acm, DBLP2, ACM, DBLP-ACM_perfectMapping, ',', .989, .995",
        "abt-buy, abt, buy, gt, '|', .81, .98",
        "amazon-google, amazon, gp, gt, '#', .44, .92"
    })
    void two_lists_are_linked(
            String set, String left, String right, String truth, char separator, double f1, double recall) {
        String folder = "benchmarks/" + set.replace('-', '_') + '/';
        var charset = set.startsWith("dblp") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        linked(
                set,
                Benchmark.lists(
                        folder + left + ".csv", folder + right + ".csv", folder + truth + ".csv", separator, charset),
                f1,
                recall);
    }

    @ParameterizedTest
    @CsvSource({".9995, .999"})
    void two_lists_of_persons_are_linked(double f1, double recall) {
        linked("febrl4", Benchmark.febrl4(), f1, recall);
    }

    @ParameterizedTest
    @CsvSource({"dataset1.csv, .998, .999", "dataset2.csv, .998, .999", "dataset3.csv, .999, .999", "fake, .975, .99"})
    void doubles_are_found_in_one_list(String file, double f1, double recall) {
        Benchmark set = file.equals("fake") ? Benchmark.fake() : Benchmark.febrl(file);
        Rows rows = Rows.of(set.left);
        double reached = reached(set, rows, Pairs.within(rows, new Answered(TableAnswers.NONE, rows, true)));
        Benchmark.Score score = set.score(TableLinker.deduplicate(set.left));
        System.out.printf("%s: %s; candidates reach %.4f%n", file, score, reached);
        assertThat(score.f1()).isGreaterThanOrEqualTo(f1);
        assertThat(reached).isGreaterThanOrEqualTo(recall);
    }

    private static void linked(String name, Benchmark set, double f1, double recall) {
        Rows rows = Rows.of(set.left, set.right);
        double reached = reached(set, rows, Pairs.across(rows, new Answered(TableAnswers.NONE, rows, false)));
        TableLinks links = TableLinker.link(set.left, set.right);
        Benchmark.Score score = set.score(links);
        System.out.printf(
                "%s: %s; candidates reach %.4f with %.1f a row%n",
                name, score, reached, (double) links.compared() / rows.left);
        assertThat(score.f1()).isGreaterThanOrEqualTo(f1);
        assertThat(reached).isGreaterThanOrEqualTo(recall);
    }

    /** The share of true pairs that reach scoring. */
    private static double reached(Benchmark set, Rows rows, Pairs pairs) {
        long hits = IntStream.range(0, pairs.size())
                .filter(i -> {
                    int a = rows.origin(pairs.first[i]);
                    int b = rows.origin(pairs.second[i]);
                    return set.truth.contains(Benchmark.packed(a, b))
                            || set.left == set.right && set.truth.contains(Benchmark.packed(b, a));
                })
                .count();
        return (double) hits / set.truth.size();
    }
}
