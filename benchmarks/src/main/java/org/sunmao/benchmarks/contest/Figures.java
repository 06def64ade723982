package org.sunmao.benchmarks.contest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What an engine took, by its own count: from the files on until the pairs are known.
 *
 * @param memory the most that was resident at once, in bytes
 */
record Figures(double wall, double processor, double memory) {

    private static final String FILE = "figures.properties";

    void write(Path directory) {
        var properties = new Properties();
        properties.setProperty("wall", String.valueOf(wall));
        properties.setProperty("processor", String.valueOf(processor));
        properties.setProperty("memory", String.valueOf(memory));
        try (Writer out = Files.newBufferedWriter(directory.resolve(FILE))) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Figures read(Path directory) {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(directory.resolve(FILE))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Figures(of(properties, "wall"), of(properties, "processor"), of(properties, "memory"));
    }

    private static double of(Properties properties, String name) {
        return Double.parseDouble(properties.getProperty(name));
    }
}
