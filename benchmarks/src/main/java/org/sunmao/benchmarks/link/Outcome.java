package org.sunmao.benchmarks.link;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What one run of an engine found, and what it took.
 *
 * @param figures by name: wall and processor seconds, peak bytes of memory, and what the engine tells of itself
 */
record Outcome(List<Found> found, Map<String, Double> figures) {

    static final String WALL = "wall";
    static final String PROCESSOR = "processor";
    static final String MEMORY = "memory";

    private static final String FOUND_FILE = "found.tsv";
    private static final String FIGURES_FILE = "figures.properties";

    double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    void write(Path directory) {
        Found.write(found, directory.resolve(FOUND_FILE));
        var properties = new Properties();
        figures.forEach((name, value) -> properties.setProperty(name, String.valueOf(value)));
        try (Writer out = Files.newBufferedWriter(directory.resolve(FIGURES_FILE))) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outcome read(Path directory) {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(directory.resolve(FIGURES_FILE))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Double> figures = new HashMap<>();
        properties.forEach((name, value) -> figures.put(name.toString(), Double.valueOf(value.toString())));
        return new Outcome(Found.read(directory.resolve(FOUND_FILE)), figures);
    }
}
