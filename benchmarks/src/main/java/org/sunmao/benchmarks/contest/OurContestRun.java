package org.sunmao.benchmarks.contest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.intake.ListSource;
import org.sunmao.app.intake.ListTable;
import org.sunmao.app.launch.Launcher;
import org.sunmao.benchmarks.run.Meter;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.table.TableClusters;
import org.sunmao.linkage.table.TableLinker;

/**
 * This project's linker: two lists by the very command {@code sunmao link}, its file of reasons included, and doubles by the library,
 * for which there is no command. Links that wait for a person go to a file of their own.
 */
final class OurContestRun {

    /** Pairs that a person would be asked about, with their probability. */
    static final String REVIEW = "review.tsv";

    private OurContestRun() {}

    static List<FoundPair> run(DataSet set, Path out, Meter meter) {
        List<FoundPair> linked = new ArrayList<>();
        List<FoundPair> review = new ArrayList<>();
        if (set.right() == null) {
            meter.count(() -> deduplicate(set, linked, review));
        } else {
            Path links = out.resolve("links.csv");
            meter.count(() -> command(set, links));
            read(links, linked, review);
        }
        FoundPair.write(review, out.resolve(REVIEW));
        return linked;
    }

    private static void command(DataSet set, Path links) {
        int status = Launcher.run(
                SunmaoApplication.class,
                "link",
                set.left().toString(),
                String.valueOf(set.right()),
                "--out",
                links.toString(),
                "--language",
                "en");
        if (status != 0) {
            throw new IllegalStateException("sunmao link ended with " + status);
        }
    }

    private static void read(Path links, List<FoundPair> linked, List<FoundPair> review) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(links))) {
            csv.forEach(row -> {
                var pair = new FoundPair(
                        row.getField("left_id"), row.getField("right_id"), Double.parseDouble(row.getField("score")));
                (row.getField("decision").equals("linked") ? linked : review).add(pair);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deduplicate(DataSet set, List<FoundPair> linked, List<FoundPair> review) {
        ListTable list = ListTable.read(new ListSource(set.left(), null, "id"));
        TableClusters clusters = TableLinker.deduplicate(list.table());
        clusters.pairs().stream()
                .filter(pair -> pair.zone() == Zone.REVIEW)
                .forEach(pair ->
                        review.add(new FoundPair(list.id(pair.left()), list.id(pair.right()), pair.probability())));
        List<Integer> cluster = clusters.clusters();
        var members = new HashMap<Integer, List<Integer>>();
        for (int row = 0; row < cluster.size(); row++) {
            List<Integer> others = members.computeIfAbsent(cluster.get(row), c -> new ArrayList<>());
            for (int other : others) {
                linked.add(new FoundPair(list.id(other), list.id(row), 1));
            }
            others.add(row);
        }
    }
}
