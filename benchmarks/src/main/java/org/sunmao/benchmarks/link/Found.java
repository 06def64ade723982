package org.sunmao.benchmarks.link;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an engine says about a row of the list.
 *
 * @param left the row
 * @param right the register's row that fits best; empty where there is none
 * @param score how well, the more the better
 * @param kind what the engine would do
 */
record Found(String left, String right, double score, Kind kind) {

    /** What to do with a row. */
    enum Kind {
        /** Linked without a person. */
        LINKED,
        /** Laid before a person. */
        REVIEW,
        /** A link of an engine that leaves the choice of a threshold to others. */
        SCORED,
        /** Nothing fits. */
        NONE
    }

    static void write(List<Found> all, Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Found f : all) {
                out.write(f.left + '\t' + f.right + '\t' + f.score + '\t' + f.kind + '\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Found> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", -1))
                    .map(w -> new Found(w[0], w[1], Double.parseDouble(w[2]), Kind.valueOf(w[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
