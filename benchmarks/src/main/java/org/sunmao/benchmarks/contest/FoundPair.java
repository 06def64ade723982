package org.sunmao.benchmarks.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Two rows that an engine holds for one thing.
 *
 * @param score the more the surer
 */
record FoundPair(String left, String right, double score) {

    /** Lines of left id, right id, score, between tabs. */
    static List<FoundPair> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", -1))
                    .map(words -> new FoundPair(words[0], words[1], Double.parseDouble(words[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(List<FoundPair> pairs, Path file) {
        try (var out = Files.newBufferedWriter(file)) {
            for (FoundPair pair : pairs) {
                out.write(pair.left + '\t' + pair.right + '\t' + pair.score + '\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
