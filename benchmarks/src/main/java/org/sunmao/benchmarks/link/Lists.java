package org.sunmao.benchmarks.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A register and a list to be held against it.
 *
 * @param title what to call them
 * @param register the register's file
 * @param list the list's file
 * @param truth lines of list id, tab, register id
 */
record Lists(String title, Path register, Path list, Path truth) {

    /** The tax list and the tenant list of a directory as {@code Linkbench} writes it. */
    static List<Lists> in(Path directory, String title) {
        return List.of(of(directory, title + ", tax list", "tax"), of(directory, title + ", tenant list", "ten"));
    }

    private static Lists of(Path directory, String title, String list) {
        return new Lists(
                title,
                directory.resolve("reg.csv"),
                directory.resolve(list + ".csv"),
                directory.resolve("truth_" + list + ".tsv"));
    }

    /** The register's row of each row of the list that has one. */
    Map<String, String> readTruth() {
        try (var lines = Files.lines(truth)) {
            Map<String, String> pairs = new HashMap<>();
            lines.map(line -> line.split("\t")).forEach(words -> pairs.put(words[0], words[1]));
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of the register and of the list. */
    long rows() {
        return rows(register) + listRows();
    }

    /** Rows of the list. */
    long listRows() {
        return rows(list);
    }

    private static long rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
