package org.sunmao.benchmarks.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured so far, of each set and engine the latest; kept in a file, so that a part can be measured again. */
final class Results {

    private final Map<String, Result> results = new LinkedHashMap<>();

    /** What a file holds; nothing where there is none. */
    static Results read(Path file) {
        var results = new Results();
        if (Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                lines.skip(1).map(Result::of).forEach(results::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return results;
    }

    void add(Result result) {
        results.put(result.set() + '\t' + result.engine(), result);
    }

    void addAll(Collection<Result> all) {
        all.forEach(this::add);
    }

    /** Sets in the order of the page, then others. */
    List<String> sets() {
        List<String> sets = new ArrayList<>(
                results.values().stream().map(Result::set).distinct().toList());
        sets.sort((a, b) -> Integer.compare(SetTitles.order(a), SetTitles.order(b)));
        return sets;
    }

    /** Words of the engines in the order in which they stand. */
    static List<String> engines() {
        List<String> words = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            words.add(engine.option());
            if (engine == Engine.SUNMAO) {
                words.add(Result.WITH_REVIEW);
            }
        }
        return words;
    }

    static String title(String engine) {
        if (engine.equals(Result.WITH_REVIEW)) {
            return "sunmao, with likely review";
        }
        for (Engine one : Engine.values()) {
            if (one.option().equals(engine)) {
                return one.title;
            }
        }
        return engine;
    }

    Optional<Result> of(String set, String engine) {
        return Optional.ofNullable(results.get(set + '\t' + engine));
    }

    /** Of one set, in the order of the engines. */
    List<Result> of(String set) {
        return engines().stream().flatMap(engine -> of(set, engine).stream()).toList();
    }

    void write(Path file) {
        List<String> lines = new ArrayList<>(List.of(Result.HEAD));
        sets().forEach(set -> of(set).forEach(result -> lines.add(result.line())));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
