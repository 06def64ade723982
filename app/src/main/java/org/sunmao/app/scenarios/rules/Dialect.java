package org.sunmao.app.scenarios.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How lists of other cities say the words of our dictionaries: {@code scenarios/dialect.txt}, a file of the program to which a district may add lines. */
final class Dialect {

    /** By what stands in a cell, {@code field.traffic}. */
    private static final Map<String, String> PIECES = read();

    private Dialect() {}

    private static Map<String, String> read() {
        try (InputStream file = Objects.requireNonNull(Dialect.class.getResourceAsStream("/scenarios/dialect.txt"))) {
            var pieces = new LinkedHashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .forEach(line -> Arrays.stream(line[1].strip().split("\\s+"))
                            .forEach(piece -> pieces.put(
                                    line[0].substring(0, line[0].indexOf('.')) + "." + piece.toLowerCase(Locale.ROOT),
                                    line[0].strip())));
            return Map.copyOf(pieces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the dictionary's word that a cell means, by the longest piece that stands in it and among equals the first. */
    static Optional<String> word(String dictionary, String cell) {
        String said = cell.toLowerCase(Locale.ROOT);
        String prefix = dictionary + ".";
        return PIECES.entrySet().stream()
                .filter(piece -> piece.getKey().startsWith(prefix)
                        && said.contains(piece.getKey().substring(prefix.length())))
                .min(Comparator.comparingInt((Map.Entry<String, String> piece) ->
                                -piece.getKey().length())
                        .thenComparing(piece -> said.indexOf(piece.getKey().substring(prefix.length()))))
                .map(piece -> piece.getValue().substring(prefix.length()));
    }
}
