package org.sunmao.benchmarks.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a job said that it cost, by name. */
record JobFigures(Map<String, Double> byName) {

    static JobFigures read(Path file) {
        Map<String, Double> figures = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split("\t", -1);
                figures.put(words[0], Double.parseDouble(words[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JobFigures(figures);
    }

    /**
     * The figure with that name.
     *
     * @throws IllegalArgumentException if the job did not say it
     */
    double of(String name) {
        Double figure = byName.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("The job told no " + name + " but " + byName.keySet());
        }
        return figure;
    }

    double seconds(String milliseconds) {
        return of(milliseconds) / 1000;
    }
}
