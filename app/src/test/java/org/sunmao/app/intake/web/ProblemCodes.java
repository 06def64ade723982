package org.sunmao.app.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every code that the readers of files and cells give to a problem, collected from their sources. */
final class ProblemCodes {

    private static final Path ROOT = Files.isDirectory(Path.of("app/src")) ? Path.of("") : Path.of("..");
    private static final Path INTAKE = ROOT.resolve("app/src/main/java/org/sunmao/app/intake");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern EXPECTED =
            Pattern.compile("new Problem\\(\\s*\"[a-z.-]+\",\\s*[\\w().]+,\\s*\"([A-Za-z ]{3,})\"\\)");
    private static final Pattern FOUND = Pattern.compile("\"found\", \"([a-z]+)\"");

    /** Why a column is suggested to mean something, and the name of a property: no problems. */
    private static final Set<String> OTHERS = Set.of(
            "header.synonym",
            "header.similar",
            "column.derived",
            "name.second",
            "name.shorter",
            "number.behind-road",
            "properties.geometry");

    private ProblemCodes() {}

    static Set<String> all() {
        Set<String> codes = found(CODE);
        codes.removeAll(OTHERS);
        codes.removeIf(code -> code.startsWith("intake."));
        return codes;
    }

    /** The words for what was expected. */
    static Set<String> expectations() {
        return found(EXPECTED);
    }

    /** The words for what a file turned out to be. */
    static Set<String> kindsOfFile() {
        return found(FOUND);
    }

    static Path docs() {
        return ROOT.resolve("docs/intake.md");
    }

    private static Set<String> found(Pattern pattern) {
        var found = new TreeSet<String>();
        for (Path file : sources()) {
            pattern.matcher(read(file)).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }

    private static List<Path> sources() {
        try (Stream<Path> readers = Files.walk(INTAKE)) {
            return readers.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !file.startsWith(INTAKE.resolve("web")) && !file.startsWith(INTAKE.resolve("store")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
