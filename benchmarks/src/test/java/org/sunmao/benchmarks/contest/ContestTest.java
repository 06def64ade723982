package org.sunmao.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.benchmarks.linkbench.Linkbench;

class ContestTest {

    private static final int FIRMS = 300;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path directory;

    @BeforeAll
    static void make() {
        new Linkbench(FIRMS, 5).write(directory);
    }

    private static DataSet tax() {
        return DataSet.enterprises(directory, "small-tax", "tax");
    }

    private static List<Result> run(Engine engine, Duration limit) {
        return new Contest(ROOT, limit, 512).run(engine, tax());
    }

    @ParameterizedTest
    @CsvSource({"SUNMAO, .95", "SQL, .95", "JEDAI_BIGRAMS, .9", "DUKE, .9"})
    void an_easy_list_is_joined_by_every_engine(Engine engine, double least) {
        if (engine == Engine.JEDAI_BIGRAMS || engine == Engine.DUKE) {
            assumeThat(ROOT.resolve("benchmarks-peers/target/sunmao-benchmarks-peers-exec.jar"))
                    .as("the peers' program, which mvn package makes")
                    .isRegularFile();
        }
        Result result = run(engine, Duration.ofMinutes(2)).get(0);
        assertThat(result.ending()).as(result.way()).isEqualTo(Result.Ending.DONE);
        assertThat(result.score().f1()).isBetween(least, 1.0);
        assertThat(result.wall()).isPositive();
        assertThat(result.processor()).isPositive();
        assertThat(result.memory()).isGreaterThan(10_000_000);
        assertThat(result.rows()).isEqualTo(tax().rows()).isGreaterThan(FIRMS);
    }

    @Test
    void an_engine_whose_time_is_over_has_no_figures_of_what_it_found() {
        Result result = run(Engine.SUNMAO, Duration.ofMillis(20)).get(0);
        assertThat(result.ending()).isEqualTo(Result.Ending.STOPPED);
        assertThat(result.score()).isEqualTo(new PairScore(0, 0, 0));
        assertThat(result.way()).isEqualTo("nothing told");
    }

    @Test
    void an_engine_takes_the_sets_that_it_is_set_for() {
        var abt = new DataSet("abt-buy", "abt-buy", directory, directory, directory);
        assertThat(Engine.JEDAI_BIGRAMS.takes(abt)).isFalse();
        assertThat(Engine.JEDAI_SET.takes(abt)).isTrue();
        assertThat(Engine.SQL.takes(abt)).isTrue();
        assertThat(Engine.SQL.takes(tax())).isTrue();
        assertThat(Engine.JEDAI_SET.takes(tax())).isFalse();
    }
}
