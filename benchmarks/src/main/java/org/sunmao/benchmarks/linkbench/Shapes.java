package org.sunmao.benchmarks.linkbench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sunmao.benchmarks.run.Table;

/** What lists are like, in shares, so that made-up ones can be held against others. */
public final class Shapes {

    private Shapes() {}

    /** The shares of two directories side by side: the register's, the tax list's, the tenant list's. */
    public static List<Table> compare(Path one, Path other) {
        return List.of(
                table("register", register(one), register(other)),
                table("tax list", list(one, "tax"), list(other, "tax")),
                table("tenant list", list(one, "ten"), list(other, "ten")));
    }

    /** Shares among the firms of a register. */
    static Map<String, Double> register(Path directory) {
        var tally = new Tally();
        RegisterShape.of(rows(directory.resolve(Linkbench.REGISTER)), tally);
        return tally.shares();
    }

    /** Shares among the rows of a list that the truth knows. */
    static Map<String, Double> list(Path directory, String list) {
        var tally = new Tally();
        Map<String, ListRow> register = new HashMap<>();
        rows(directory.resolve(Linkbench.REGISTER)).forEach(row -> register.put(row.id(), row));
        Map<String, String> truth = truth(directory.resolve("truth_" + list + ".tsv"));
        tally.add("of the register", truth.size(), register.size());
        var noise = new NoiseShape(tally);
        for (ListRow row : rows(directory.resolve(list + ".csv"))) {
            ListRow known = register.get(truth.getOrDefault(row.id(), ""));
            tally.count("strangers", known == null);
            KnownFirm firm = known == null ? null : KnownFirm.of(known);
            if (firm != null) {
                noise.row(firm, row);
            }
        }
        return tally.shares();
    }

    private static Table table(String title, Map<String, Double> one, Map<String, Double> other) {
        var table = new Table(title, "share", "one", "other", "difference");
        one.forEach((name, share) -> {
            double there = other.getOrDefault(name, Double.NaN);
            table.row(name, written(share), written(there), written(there - share));
        });
        return table;
    }

    private static String written(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private static Map<String, String> truth(Path file) {
        try (var lines = Files.lines(file)) {
            Map<String, String> truth = new HashMap<>();
            lines.map(line -> line.split("\t")).forEach(words -> truth.put(words[0], words[1]));
            return truth;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ListRow> rows(Path file) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream()
                    .skip(1)
                    .map(CsvRecord::getFields)
                    .map(f -> new ListRow(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
