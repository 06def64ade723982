package org.sunmao.benchmarks.contest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The public lists on which linkers are compared, written anew so that every engine reads the same: one form, and ids that tell nothing
 * (those of Febrl name the true person, those of DBLP the authors).
 */
final class PublicSets {

    private final Path source;
    private final Path target;

    /**
     * Where they lie, and where they are written.
     *
     * @param source the directory with a folder for each set
     */
    PublicSets(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    /** A list in a file. */
    private record Raw(List<String> heads, List<List<String>> rows) {

        List<String> ids() {
            return rows.stream().map(row -> row.get(0)).toList();
        }
    }

    /** Those that lie there. */
    List<DataSet> all() {
        List<DataSet> sets = new ArrayList<>();
        if (has("dblp_acm")) {
            sets.add(lists("dblp-acm", "dblp_acm/DBLP2", "dblp_acm/ACM", "dblp_acm/DBLP-ACM_perfectMapping", ','));
        }
        if (has("abt_buy")) {
            sets.add(lists("abt-buy", "abt_buy/abt", "abt_buy/buy", "abt_buy/gt", '|'));
        }
        if (has("amazon_google")) {
            sets.add(lists("amazon-google", "amazon_google/amazon", "amazon_google/gp", "amazon_google/gt", '#'));
        }
        if (has("fake1000")) {
            sets.add(fake());
        }
        if (has("febrl")) {
            for (int i = 1; i <= 3; i++) {
                Raw raw = read("febrl/dataset" + i, ',', StandardCharsets.UTF_8);
                sets.add(doubles("febrl" + i, "febrl", raw, persons(raw)));
            }
            sets.add(febrl4());
        }
        return sets;
    }

    private boolean has(String folder) {
        return Files.isDirectory(source.resolve(folder));
    }

    private DataSet lists(String name, String left, String right, String truth, char separator) {
        Charset charset = name.startsWith("dblp") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        Raw one = read(left, separator, charset);
        Raw other = read(right, separator, charset);
        Map<String, Integer> lefts = numbers(one.ids());
        Map<String, Integer> rights = numbers(other.ids());
        List<String> pairs = new ArrayList<>();
        for (List<String> pair : read(truth, separator, charset).rows()) {
            Integer a = lefts.get(pair.get(0));
            Integer b = rights.get(pair.get(1));
            if (a == null || b == null) {
                throw new IllegalStateException(name + ": the truth names " + pair + ", which the lists lack");
            }
            pairs.add("a" + a + "\tb" + b);
        }
        return new DataSet(
                name,
                name,
                write(name + "-left", 'a', one),
                write(name + "-right", 'b', other),
                write(name, new TreeSet<>(pairs)));
    }

    private DataSet fake() {
        Raw raw = read("fake1000/fake_1000", ',', StandardCharsets.UTF_8);
        int truth = raw.heads().size() - 1;
        List<String> things = raw.rows().stream().map(row -> row.get(truth)).toList();
        var without = new Raw(
                raw.heads().subList(0, truth),
                raw.rows().stream().map(row -> row.subList(0, truth)).toList());
        return doubles("fake1000", "fake1000", without, things);
    }

    private DataSet febrl4() {
        Raw left = read("febrl/dataset4a", ',', StandardCharsets.UTF_8);
        Raw right = read("febrl/dataset4b", ',', StandardCharsets.UTF_8);
        Map<String, Integer> rights = numbers(persons(right));
        List<String> persons = persons(left);
        var pairs = new TreeSet<String>();
        for (int i = 0; i < persons.size(); i++) {
            Integer other = rights.get(persons.get(i));
            if (other != null) {
                pairs.add("a" + i + "\tb" + other);
            }
        }
        return new DataSet(
                "febrl4",
                "febrl",
                write("febrl4-left", 'a', left),
                write("febrl4-right", 'b', right),
                write("febrl4", pairs));
    }

    /**
     * One list; rows about the same thing belong together.
     *
     * @param things what each row is about
     */
    private DataSet doubles(String name, String settings, Raw raw, List<String> things) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < things.size(); i++) {
            groups.computeIfAbsent(things.get(i), thing -> new ArrayList<>()).add(i);
        }
        var pairs = new TreeSet<String>();
        for (List<Integer> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    IdPair pair = IdPair.within("a" + group.get(i), "a" + group.get(j));
                    pairs.add(pair.left() + '\t' + pair.right());
                }
            }
        }
        return new DataSet(name, settings, write(name + "-left", 'a', raw), null, write(name, pairs));
    }

    /** The second part of Febrl's ids. */
    private static List<String> persons(Raw raw) {
        return raw.ids().stream().map(id -> id.split("-")[1]).toList();
    }

    private static Map<String, Integer> numbers(List<String> ids) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i), i);
        }
        return numbers;
    }

    private Raw read(String name, char separator, Charset charset) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(source.resolve(name + ".csv"), charset)) {
            List<List<String>> rows = new ArrayList<>(csv.stream()
                    .map(row -> row.getFields().stream().map(String::strip).toList())
                    .toList());
            List<String> heads = rows.remove(0);
            return new Raw(heads, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, char prefix, Raw raw) {
        Path file = target.resolve(name + ".csv");
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            List<String> heads = new ArrayList<>(raw.heads());
            heads.set(0, "id");
            csv.writeRecord(heads);
            for (int i = 0; i < raw.rows().size(); i++) {
                List<String> row = new ArrayList<>(raw.rows().get(i));
                row.set(0, prefix + String.valueOf(i));
                csv.writeRecord(row);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, TreeSet<String> pairs) {
        try {
            return Files.write(target.resolve(name + "-truth.tsv"), pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
