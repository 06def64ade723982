package org.sunmao.benchmarks.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two lists to be joined, or one to be freed of doubles, as every engine reads them: UTF-8, comma, the id first.
 *
 * @param name of the set, without spaces
 * @param settings which settings of the peers are meant for it
 * @param right null where doubles are looked for in the left list
 * @param truth lines of left id, tab, right id; of doubles the smaller id first
 */
record DataSet(
        String name, String settings, Path left, @Nullable Path right, Path truth) {

    /** The settings that are made for lists of Chinese enterprises. */
    static final String ENTERPRISES = "enterprises";

    /** The tax list and the tenant list, as {@code Linkbench} writes them, against the register. */
    static DataSet enterprises(Path directory, String name, String list) {
        return new DataSet(
                name,
                ENTERPRISES,
                directory.resolve(list + ".csv"),
                directory.resolve("reg.csv"),
                directory.resolve("truth_" + list + ".tsv"));
    }

    boolean isOfEnterprises() {
        return settings.equals(ENTERPRISES);
    }

    /** The pairs that belong together. */
    Set<IdPair> readTruth() {
        try (var lines = Files.lines(truth)) {
            Set<IdPair> pairs = new HashSet<>();
            lines.map(line -> line.split("\t")).forEach(words -> pairs.add(new IdPair(words[0], words[1])));
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of both lists. */
    long rows() {
        return rows(left) + (right == null ? 0 : rows(right));
    }

    /** Rows that are asked about. */
    long leftRows() {
        return rows(left);
    }

    private static long rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
