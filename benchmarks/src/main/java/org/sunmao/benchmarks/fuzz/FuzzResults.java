package org.sunmao.benchmarks.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.benchmarks.run.Table;

/** Counts outcomes by original and keeps what failed. */
final class FuzzResults {

    private static final int TOLD = 5;

    private final Map<String, long[]> counts = new TreeMap<>();
    private final Map<String, Duration> slowest = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final @Nullable Path keep;

    FuzzResults(@Nullable Path keep) {
        this.keep = keep;
    }

    /** Reads a mutated file, and takes it in where there is something to take it into. */
    void read(Mutation mutation, Path folder, @Nullable Imports imports) throws IOException {
        Original original = mutation.original();
        Path file = Files.write(folder.resolve(original.name()), mutation.bytes());
        long begin = System.nanoTime();
        Outcome outcome = Trial.read(file, original.name(), original.kind());
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        slowest.merge(original.name(), time, (a, b) -> a.compareTo(b) > 0 ? a : b);
        count(original.name(), outcome, mutation.number() + " of " + original.name(), file);
        if (imports != null) {
            Outcome taken = imports.take(file, original.name(), original.kind());
            count(
                    original.name() + ", taken in",
                    taken,
                    mutation.number() + " of " + original.name() + ", taken in",
                    file);
        }
    }

    /** Reads a monster and removes it. */
    void meet(Monsters.Monster monster, Table table) throws IOException {
        String name = monster.file().getFileName().toString();
        long begin = System.nanoTime();
        Outcome found = Trial.read(monster.file(), name, SourceKind.REGISTER);
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean expected = found.kind() == monster.kind() && found.detail().startsWith(monster.detail());
        Outcome judged = expected || found.kind() == Outcome.Kind.FAILED
                ? found
                : Outcome.failed("expected " + monster.kind() + " " + monster.detail() + ", found " + found);
        table.row(
                monster.what(),
                Files.size(monster.file()) >> 20,
                found.kind() == Outcome.Kind.FAILED ? "failed" : found.detail(),
                "%.1f".formatted(seconds));
        count(monster.what(), judged, monster.what(), monster.file());
        Files.delete(monster.file());
    }

    private void count(String what, Outcome outcome, String which, Path file) throws IOException {
        counts.computeIfAbsent(what, k -> new long[Outcome.Kind.values().length])[
                outcome.kind().ordinal()]++;
        if (outcome.kind() == Outcome.Kind.FAILED) {
            failures.add(which + ": " + outcome.detail());
            if (keep != null) {
                Files.createDirectories(keep);
                Files.write(keep.resolve(failures.size() + "-" + file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    long failed() {
        return failures.size();
    }

    long all() {
        return counts.values().stream().flatMapToLong(Arrays::stream).sum();
    }

    long count(Outcome.Kind kind) {
        return counts.values().stream().mapToLong(c -> c[kind.ordinal()]).sum();
    }

    Table table(String title) {
        var table = new Table(title, "original", "read", "refused", "failed", "slowest, ms");
        counts.forEach((name, c) -> table.row(
                name,
                c[0],
                c[1],
                c[2],
                slowest.containsKey(name) ? slowest.get(name).toMillis() : "-"));
        return table;
    }

    /** Tells the first failures; true when there are none. */
    boolean report(PrintStream out) {
        failures.stream().limit(TOLD).forEach(out::println);
        return failures.isEmpty();
    }
}
