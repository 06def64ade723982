package org.sunmao.peers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Two rows that a linker holds for one thing.
 *
 * @param score the more the surer; only the order counts
 */
record Pair(String left, String right, double score) {

    static void write(List<Pair> pairs, Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Pair pair : pairs) {
                out.write(pair.left + '\t' + pair.right + '\t' + pair.score + '\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
