package org.sunmao.benchmarks.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.linkage.learn.Reliability;

class CalibrationBenchmarkTest {

    @Test
    void a_list_is_held_against_its_truth(@TempDir Path lists) {
        new Linkbench(1_000, 3).write(lists);
        Reliability tenants = MadeUpList.said(lists, "ten").reliability(0, .5, .9, 1);
        assertThat(tenants.bins()).hasSize(3);
        Reliability.Bin unlikely = tenants.bins().get(0);
        Reliability.Bin sure = tenants.bins().get(2);
        assertThat(unlikely.share()).isLessThan(.5);
        assertThat(sure.share()).isGreaterThan(.98);
        assertThat(sure.count()).isBetween(400, 550);
    }

    @Test
    void pictures_and_a_page_with_the_tables_are_written(@TempDir Path docs) throws IOException {
        new CalibrationBenchmark(300, 1, docs).run();
        String page = Files.readString(docs.resolve("calibration.md"));
        assertThat(page).contains("calibration-synthetic.svg", "## Made-up lists, tenant list");
        assertThat(Files.readString(docs.resolve("calibration-synthetic.svg"))).startsWith("<svg");
    }

    @Test
    void real_pairs_are_asked_three_ways_where_they_are() throws IOException {
        Path real = RealPairs.directory();
        Assumptions.assumeTrue(RealPairs.isIn(real), "No real data beside the repository");
        var said = new RealPairs(real).said();
        assertThat(said).hasSize(3);
        long labelled = Files.readAllLines(real.resolve("pairs_labelled.csv")).size();
        said.values()
                .forEach(one ->
                        assertThat(one.reliability(0, 1).bins().get(0).count()).isBetween(100, (int) (2 * labelled)));
    }
}
