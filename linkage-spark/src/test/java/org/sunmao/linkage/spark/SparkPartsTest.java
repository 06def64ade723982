package org.sunmao.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
