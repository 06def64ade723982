package org.sunmao.benchmarks.contest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Table;

/** The page about the peers, its pictures, and the full results. */
final class PeersPage {

    private final Results results;

    private PeersPage(Results results) {
        this.results = results;
    }

    /** The file with the results that are kept. */
    static Path kept(Path root) {
        return root.resolve("benchmarks/results/peers.tsv");
    }

    /** Makes everything anew below the root of the checkout. */
    static void write(Path root, Results results) {
        var page = new PeersPage(results);
        try {
            Path pictures = Files.createDirectories(root.resolve("docs/peers"));
            Files.writeString(root.resolve("docs/peers.md"), page.page());
            Files.writeString(root.resolve("benchmarks/results/peers.md"), page.full());
            Files.writeString(
                    pictures.resolve("f1.svg"),
                    page.plot(
                            "F1 (best threshold of each peer, our default)",
                            "F1",
                            false,
                            r -> r.score().f1()));
            Files.writeString(
                    pictures.resolve("speed.svg"),
                    page.plot("Rows per processor second", "rows of both lists, logarithmic", true, PeersPage::speed));
            Files.writeString(
                    pictures.resolve("memory.svg"),
                    page.plot("Peak memory", "megabytes, logarithmic", true, PeersPage::megabytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double speed(Result result) {
        return result.rows() / Math.max(0.01, result.processor());
    }

    private static double megabytes(Result result) {
        return result.memory() / (1 << 20);
    }

    /** {@code docs/peers.md}. */
    String page() {
        return resource("page.md")
                .replace("${f1}", matrix(true, r -> four(r.score().f1())))
                .replace("${speed}", matrix(false, r -> Numbers.whole(speed(r))))
                .replace("${memory}", matrix(false, r -> Numbers.whole(megabytes(r)) + " MB"))
                .replace("${unfinished}", unfinished())
                .replace("${earlier}", earlier());
    }

    private String plot(String title, String axis, boolean logarithmic, ToDoubleFunction<Result> value) {
        Map<String, Map<String, Double>> values = new LinkedHashMap<>();
        for (String set : results.sets()) {
            Map<String, Double> row = new LinkedHashMap<>();
            results.of(set).stream()
                    .filter(Result::isDone)
                    .filter(result -> !logarithmic || !result.engine().equals(Result.WITH_REVIEW))
                    .forEach(result -> row.put(Results.title(result.engine()), value.applyAsDouble(result)));
            values.put(SetTitles.of(set), row);
        }
        return new DotPlot(title, axis, logarithmic, values)
                .svg(Results.engines().stream().map(Results::title).toList());
    }

    /** A row for each set, a column for each engine. */
    private String matrix(boolean review, Function<Result, String> cell) {
        List<String> engines = new ArrayList<>(Results.engines());
        if (!review) {
            engines.remove(Result.WITH_REVIEW);
        }
        List<String> heads = new ArrayList<>(List.of(""));
        engines.forEach(engine -> heads.add(Results.title(engine)));
        var table = new Table("", heads.toArray(String[]::new));
        for (String set : results.sets()) {
            List<String> row = new ArrayList<>(List.of(SetTitles.of(set)));
            engines.forEach(engine -> row.add(results.of(set, engine)
                    .map(result -> result.isDone() ? cell.apply(result) : ending(result))
                    .orElse("")));
            table.row(row.toArray());
        }
        return body(table);
    }

    private static String ending(Result result) {
        return result.ending().name().toLowerCase(Locale.ROOT);
    }

    private String unfinished() {
        var table = new Table("", "", "engine", "", "processor", "wall", "memory", "came as far as");
        long count = 0;
        for (String set : results.sets()) {
            for (Result r : results.of(set)) {
                if (!r.isDone()) {
                    count++;
                    table.row(
                            SetTitles.of(set),
                            Results.title(r.engine()),
                            ending(r),
                            one(r.processor()) + " s",
                            one(r.wall()) + " s",
                            Numbers.whole(megabytes(r)) + " MB",
                            r.way());
                }
            }
        }
        return count == 0 ? "Nothing: every run above came to its end." : body(table);
    }

    private String earlier() {
        var table = new Table("", "", "engine", "before", "now");
        resource("earlier.tsv")
                .lines()
                .map(line -> line.split("\t"))
                .forEach(w -> results.of(w[0], w[1])
                        .ifPresent(r -> table.row(
                                SetTitles.of(w[0]),
                                Results.title(w[1]),
                                w[2],
                                r.isDone() ? four(r.score().f1()) : ending(r))));
        return body(table);
    }

    /** {@code benchmarks/results/peers.md}. */
    String full() {
        var text = new StringBuilder("# peers\n\n`docs/peers.md` says what the figures mean. Measured on:\n\n");
        List<String> machines = results.sets().stream()
                .flatMap(set -> results.of(set).stream())
                .map(Result::machine)
                .distinct()
                .toList();
        machines.forEach(machine -> text.append("- ").append(machine).append('\n'));
        text.append("\n*Load*: of the machine just before; other work was running where it is above 1.\n");
        for (String set : results.sets()) {
            text.append('\n').append(full(set).toMarkdown());
        }
        return text.toString();
    }

    private Table full(String set) {
        var table = new Table(
                SetTitles.of(set),
                "",
                "F1",
                "precision",
                "recall",
                "wall",
                "processor",
                "rows per processor second",
                "peak memory",
                "load",
                "read as");
        for (Result r : results.of(set)) {
            table.row(
                    Results.title(r.engine()),
                    r.isDone() ? four(r.score().f1()) : ending(r),
                    r.isDone() ? four(r.score().precision()) : "-",
                    r.isDone() ? four(r.score().recall()) : "-",
                    two(r.wall()) + " s",
                    two(r.processor()) + " s",
                    r.isDone() ? Numbers.whole(speed(r)) : "-",
                    Numbers.whole(megabytes(r)) + " MB",
                    one(r.load()),
                    r.way());
        }
        return table;
    }

    private static String body(Table table) {
        return table.toMarkdown().lines().skip(2).collect(Collectors.joining("\n"));
    }

    private static String resource(String name) {
        try (InputStream in = PeersPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
