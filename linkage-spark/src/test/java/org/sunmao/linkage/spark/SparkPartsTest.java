package org.sunmao.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.enterprise.EnterpriseTrainer;
import org.sunmao.linkage.enterprise.PackedRecord;
import org.sunmao.linkage.enterprise.ShardedLinker;
import org.sunmao.linkage.file.PackedWriter;

/** The steps on Spark give the links of one machine, whatever lies in which part and in which order. */
class SparkPartsTest extends SparkTest {
    private static final MadeCity CITY = new MadeCity(1, 600, 1_200);
    private static final EnterpriseModel MODEL =
            EnterpriseTrainer.train(CITY.records, List.of()).model();

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 300", "16, 60"})
    void the_links_are_those_of_one_machine(int parts, int decided) {
        List<Constraint> decisions = CITY.decisions(decided);
        List<Link> expected =
                new EnterpriseLinker(MODEL).link(CITY.records, decisions).links();
        List<EnterpriseRecord> shuffled = new ArrayList<>(CITY.records);
        Collections.shuffle(shuffled, new Random(parts));
        assertSame(links(shuffled, decisions, parts), expected);
        for (Zone zone : Zone.values()) {
            assertThat(expected)
                    .filteredOn(l -> !l.reasons().isEmpty() || zone == Zone.NEW)
                    .anyMatch(l -> l.zone() == zone);
        }
    }

    @Test
    void who_is_crowded_in_one_office_under_one_name_makes_no_part_heavy() {
        // The same number of firms, crowded and apart: what a part has to read of the keys of all must not grow with
        // the crowd.
        Figures crowded = cost(new MadeCity(2, 100, 2_400).records);
        Figures apart = cost(new MadeCity(2, 2_500, 0).records);
        assertThat(crowded.copy().get("largest-shuffle-read-of-a-task"))
                .isLessThan(2 * apart.copy().get("largest-shuffle-read-of-a-task"));
    }

    private static Figures cost(List<EnterpriseRecord> records) {
        Figures figures = new Figures();
        SPARK.sparkContext().addSparkListener(figures);
        links(records, List.of(), 4);
        try {
            SPARK.sparkContext().listenerBus().waitUntilEmpty();
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        } finally {
            SPARK.sparkContext().removeSparkListener(figures);
        }
        return figures;
    }

    private static List<Link> links(List<EnterpriseRecord> records, List<Constraint> decisions, int parts) {
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from < records.size(); from += 50) {
            PackedWriter out = new PackedWriter();
            records.subList(from, Math.min(records.size(), from + 50)).forEach(r -> PackedRecord.write(r, out));
            blocks.add(out.toByteArray());
        }
        SparkParts given = SparkParts.of(CONTEXT, parts, CONTEXT.parallelize(blocks, 5));
        List<Link> links = new ArrayList<>();
        new ShardedLinker(MODEL).link(given, decisions).forEach(links::add);
        return links;
    }
}
