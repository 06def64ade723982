package org.sunmao.linkage.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.linkage.RealData;
import org.sunmao.linkage.Zone;

/** The public tables on which linkers are compared, and how a result is held against their truth. */
final class Benchmark {
    final Table left;
    final Table right;
    /** Pairs of row numbers, packed. */
    final Set<Long> truth;

    Benchmark(Table left, Table right, Set<Long> truth) {
        this.left = left;
        this.right = right;
        this.truth = truth;
    }

    /** Precision, recall and their harmonic mean, by pairs. */
    record Score(long found, long right, long wanted) {
        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / wanted;
        }

        double f1() {
            return 2.0 * right / (found + wanted);
        }

        @Override
        public String toString() {
            return String.format(
                    "P %.4f R %.4f F1 %.4f (%d found, %d right, %d wanted)",
                    precision(), recall(), f1(), found, right, wanted);
        }
    }

    static long packed(int left, int right) {
        return (long) left << 32 | right;
    }

    Score score(TableLinks links) {
        return score(links.pairs().stream()
                .filter(p -> p.zone() == Zone.LINKED)
                .map(p -> packed(p.left(), p.right()))
                .toList());
    }

    Score score(TableClusters clusters) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int row = 0; row < clusters.clusters().size(); row++) {
            members.computeIfAbsent(clusters.clusters().get(row), k -> new ArrayList<>())
                    .add(row);
        }
        return score(pairs(members.values()));
    }

    Score score(List<Long> found) {
        return new Score(found.size(), found.stream().filter(truth::contains).count(), truth.size());
    }

    private static List<Long> pairs(Iterable<List<Integer>> groups) {
        List<Long> pairs = new ArrayList<>();
        for (List<Integer> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs.add(packed(group.get(i), group.get(j)));
                }
            }
        }
        return pairs;
    }

    /** Two lists and a file of pairs of their ids. */
    static Benchmark lists(String left, String right, String truth, char separator, Charset charset) {
        Table one = table(left, separator, charset, -1);
        Table other = table(right, separator, charset, -1);
        Map<String, Integer> ofLeft = ids(one);
        Map<String, Integer> ofRight = ids(other);
        Set<Long> pairs = new HashSet<>();
        for (String[] pair : table(truth, separator, charset, -1).rows()) {
            pairs.add(packed(ofLeft.get(pair[0]), ofRight.get(pair[1])));
        }
        return new Benchmark(one, other, pairs);
    }

    /** One list; rows of which the id has the same second word are one. */
    static Benchmark febrl(String file) {
        Table table = table("benchmarks/febrl/" + file, ',', StandardCharsets.UTF_8, -1);
        return new Benchmark(
                table, table, same(table.rows().stream().map(r -> person(r[0])).toList()));
    }

    /** The two lists of the fourth Febrl set. */
    static Benchmark febrl4() {
        Table left = table("benchmarks/febrl/dataset4a.csv", ',', StandardCharsets.UTF_8, -1);
        Table right = table("benchmarks/febrl/dataset4b.csv", ',', StandardCharsets.UTF_8, -1);
        Map<String, Integer> persons = new HashMap<>();
        for (int i = 0; i < right.rows().size(); i++) {
            persons.put(person(right.rows().get(i)[0]), i);
        }
        Set<Long> pairs = new HashSet<>();
        for (int i = 0; i < left.rows().size(); i++) {
            pairs.add(packed(i, persons.get(person(left.rows().get(i)[0]))));
        }
        return new Benchmark(left, right, pairs);
    }

    /** The list whose last column is the truth, which is taken away. */
    static Benchmark fake() {
        Table table = table("benchmarks/fake1000/fake_1000.csv", ',', StandardCharsets.UTF_8, 1);
        List<String> truth = table("benchmarks/fake1000/fake_1000.csv", ',', StandardCharsets.UTF_8, -1).rows().stream()
                .map(r -> r[r.length - 1])
                .toList();
        return new Benchmark(table, table, same(truth));
    }

    private static Set<Long> same(List<String> names) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            groups.computeIfAbsent(names.get(i), k -> new ArrayList<>()).add(i);
        }
        return new HashSet<>(pairs(groups.values()));
    }

    private static String person(String id) {
        return id.split("-")[1];
    }

    private static Map<String, Integer> ids(Table table) {
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            ids.put(table.rows().get(i)[0], i);
        }
        return ids;
    }

    private static Table table(String name, char separator, Charset charset, int dropped) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(RealData.file(name), charset)) {
            List<String[]> rows = new ArrayList<>();
            csv.forEach(r -> rows.add(r.getFields().stream()
                    .limit(r.getFieldCount() - Math.max(0, dropped))
                    .toArray(String[]::new)));
            List<String> header = List.of(rows.remove(0));
            return new Table(name, header, rows, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
