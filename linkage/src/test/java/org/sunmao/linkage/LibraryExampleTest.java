package org.sunmao.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in README.md is compiled and run as it stands there, with nothing but the library. */
class LibraryExampleTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int LINES = 10;

    @TempDir
    Path directory;

    private static String example() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        return EXAMPLE.matcher(readme)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow();
    }

    @Test
    void the_example_has_ten_lines_compiles_and_knows_the_two() throws Exception {
        String text = example();
        assertThat(text.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(LINES);
        Path source = Files.writeString(directory.resolve("Example.java"), text);
        Path library = Path.of(
                Link.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var complaints = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        complaints,
                        complaints,
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        library.toString(),
                        "-d",
                        directory.toString(),
                        source.toString());
        assertThat(status).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
        String said = run(library);
        assertThat(Double.parseDouble(said.substring(0, said.indexOf(' ')))).isBetween(0.97, 1.0);
        assertThat(said).contains("comparison=name, level=trade-name-equal");
    }

    private String run(Path library) throws Exception {
        URL[] path = {directory.toUri().toURL(), library.toUri().toURL()};
        var said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (var loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
                var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            var main = loader.loadClass("Example").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
