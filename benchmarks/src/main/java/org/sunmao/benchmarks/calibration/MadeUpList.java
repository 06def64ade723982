package org.sunmao.benchmarks.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.benchmarks.linkbench.ListRecords;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.enterprise.EnterpriseLinker;

/** The best candidate of every row of a made-up list that has any: how likely the linker says it is, and whether it is the one. */
final class MadeUpList {

    private MadeUpList() {}

    static Said said(Path directory, String list) {
        Map<String, String> truth = truth(directory.resolve("truth_" + list + ".tsv"));
        var records = new ListRecords()
                .read(directory.resolve(list + ".csv"), "list", false)
                .read(directory.resolve(Linkbench.REGISTER), "register", true);
        var said = new Said();
        EnterpriseLinker.learning(1).link(records.all(), (done, all) -> {}, link -> {
            List<Candidate> candidates = link.candidates();
            if (!candidates.isEmpty()) {
                Candidate best = candidates.get(0);
                String meant = truth.get(ListRecords.id(link.key()));
                said.add(best.probability(), ListRecords.id(best.cluster()).equals(meant));
            }
        });
        return said;
    }

    private static Map<String, String> truth(Path file) {
        try {
            Map<String, String> truth = new HashMap<>();
            Files.readAllLines(file).stream().map(line -> line.split("\t")).forEach(w -> truth.put(w[0], w[1]));
            return truth;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
