package org.sunmao.benchmarks.link;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

/** This project's linker, from two CSV files on. */
final class OurRun {

    private OurRun() {}

    static List<Found> run(Lists lists, Meter meter) {
        List<Link> links = new ArrayList<>();
        List<EnterpriseRecord> asked = new ArrayList<>();
        meter.count(() -> {
            List<EnterpriseRecord> records = new ArrayList<>();
            read(lists.register(), "register", true, records);
            read(lists.list(), "list", false, asked);
            records.addAll(asked);
            links.addAll(new EnterpriseLinker(EnterpriseModel.builtin())
                    .link(records, List.of())
                    .links());
        });
        List<Found> found = new ArrayList<>();
        for (Link link : links) {
            // Rows of the register are among the links too: those say what they are themselves.
            if (link.key().startsWith("list")) {
                found.add(found(link));
            }
        }
        return found;
    }

    private static void read(Path file, String source, boolean anchor, List<EnterpriseRecord> records) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            csv.stream().skip(1).forEach(row -> records.add(record(row, source, anchor)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EnterpriseRecord record(CsvRecord row, String source, boolean anchor) {
        return new EnterpriseRecord(
                source + ' ' + row.getField(0),
                source,
                anchor,
                cell(row, 1),
                List.of(),
                cell(row, 5),
                null,
                cell(row, 3),
                cell(row, 4),
                cell(row, 2),
                null,
                null);
    }

    private static @Nullable String cell(CsvRecord row, int column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : text;
    }

    private static Found found(Link link) {
        String id = id(link.key());
        if (link.zone() == Zone.REVIEW && !link.candidates().isEmpty()) {
            Candidate best = link.candidates().get(0);
            return new Found(id, id(best.cluster()), best.probability(), Found.Kind.REVIEW);
        }
        String cluster = link.cluster();
        return link.zone() == Zone.LINKED && cluster != null && cluster.startsWith("register")
                ? new Found(id, id(cluster), link.probability(), Found.Kind.LINKED)
                : new Found(id, "", 0, Found.Kind.NONE);
    }

    private static String id(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }
}
