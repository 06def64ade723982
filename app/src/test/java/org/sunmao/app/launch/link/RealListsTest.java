package org.sunmao.app.launch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of {@code ../shared/data}, where they are. */
class RealListsTest {

    @TempDir
    Path folder;

    private final LinkRuns runs = new LinkRuns();

    private static Path data(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        Path data = root.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.exists(data), "no real data at ../shared/data");
        return data;
    }

    private Set<Set<String>> clusters(Object... arguments) throws IOException {
        Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 4);
        all[arguments.length] = "--out";
        all[arguments.length + 1] = folder.resolve("links.csv");
        all[arguments.length + 2] = "--clusters";
        all[arguments.length + 3] = folder.resolve("clusters.csv");
        assertThat(runs.link(all)).as(runs.refused.toString()).isZero();
        return LinkRuns.clusters(folder.resolve("clusters.csv"));
    }

    private static Set<String> pairs(Iterable<Set<String>> clusters) {
        Set<String> pairs = new HashSet<>();
        for (Set<String> cluster : clusters) {
            for (String a : cluster) {
                cluster.stream().filter(b -> a.compareTo(b) < 0).forEach(b -> pairs.add(a + ' ' + b));
            }
        }
        return pairs;
    }

    /** Every firm of the register has a code of its own; without the codes nothing but names, persons and addresses is left. */
    @Test
    void firms_of_a_real_register_are_hardly_taken_for_one_when_codes_are_hidden() throws IOException {
        Path register = data("qingdao/registry.csv");
        Path list = folder.resolve("without-codes.csv");
        int rows = 0;
        try (CsvWriter csv = CsvWriter.builder().build(list)) {
            csv.writeRecord("id", "企业名称", "法人代表", "注册地址");
            for (NamedCsvRecord row : LinkRuns.rows(register)) {
                csv.writeRecord(
                        String.valueOf(rows++), row.getField("企业名称"), row.getField("法人代表"), row.getField("注册地址"));
            }
        }
        Set<String> wrong = pairs(clusters(list));
        System.out.printf("register without codes: %d firms, %d pairs joined wrongly%n", rows, wrong.size());
        assertThat(wrong).hasSizeLessThan(10);
        assertThat(clusters(register, "--id", "#")).isEmpty();
    }

    @Test
    void three_lists_of_a_made_up_city() throws IOException {
        Path data = data("linkbench");
        Map<String, Set<String>> firms = new HashMap<>();
        for (String list : new String[] {"tax", "ten"}) {
            for (String line : Files.readAllLines(data.resolve("truth_" + list + ".tsv"))) {
                String[] words = line.split("\t");
                firms.computeIfAbsent(words[1], f -> new TreeSet<>(Set.of("reg.csv:" + f)))
                        .add(list + ".csv:" + words[0]);
            }
        }
        Set<String> wanted = pairs(firms.values());
        Set<String> found = pairs(clusters(data.resolve("ten.csv"), data.resolve("reg.csv"), data.resolve("tax.csv")));
        found.removeIf(pair -> !known(pair, firms));
        double right = found.stream().filter(wanted::contains).count();
        System.out.printf(
                "three lists of a made-up city: P %.4f R %.4f%n", right / found.size(), right / wanted.size());
        assertThat(right / found.size()).isGreaterThan(.998);
        assertThat(right / wanted.size()).isGreaterThan(.96);
    }

    /** The truth says nothing about rows that have no firm in the register. */
    private static boolean known(String pair, Map<String, Set<String>> firms) {
        Set<String> rows = new HashSet<>();
        firms.values().forEach(rows::addAll);
        return java.util.Arrays.stream(pair.split(" ")).anyMatch(rows::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "benchmarks/febrl/dataset1.csv, rec_id, .999",
        "benchmarks/febrl/dataset3.csv, rec_id, .999",
        "benchmarks/fake1000/fake_1000.csv, unique_id, .98"
    })
    void doubles_of_public_lists(String file, String id, double least) throws IOException {
        Path list = data(file);
        Function<NamedCsvRecord, String> truth = file.contains("febrl")
                ? row -> row.getFields().get(0).strip().split("-")[1]
                : row -> row.getField("cluster");
        Path input = folder.resolve("list.csv");
        Map<String, Set<String>> wanted = new HashMap<>();
        try (CsvWriter csv = CsvWriter.builder().build(input)) {
            boolean first = true;
            for (NamedCsvRecord row : LinkRuns.rows(list)) {
                java.util.List<String> header = row.getHeader().stream()
                        .map(String::strip)
                        .filter(h -> !h.equals("cluster"))
                        .toList();
                if (first) {
                    csv.writeRecord(header);
                    first = false;
                }
                java.util.List<String> cells = row.getFields().subList(0, header.size());
                csv.writeRecord(cells);
                wanted.computeIfAbsent(truth.apply(row), t -> new TreeSet<>())
                        .add("list.csv:" + cells.get(0).strip());
            }
        }
        Set<String> right = pairs(wanted.values());
        Set<String> found = pairs(clusters("--dedupe", input, "--id", id));
        double hits = found.stream().filter(right::contains).count();
        double f1 = 2 * hits / (found.size() + right.size());
        System.out.printf("%s: F1 %.4f%n", file, f1);
        assertThat(f1).isGreaterThan(least);
    }
}
