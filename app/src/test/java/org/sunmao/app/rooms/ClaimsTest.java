package org.sunmao.app.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages on standards and laws say is held by a test, is: each class and method that they name exists. */
class ClaimsTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)(?:#(\\w+))?`");

    private static final Pattern REQUIREMENT = Pattern.compile(
            "^\\| (\\d+\\.\\d+\\.\\d+) \\| (\\d) \\| [^|]+ \\| ([^|]+) \\| (.*) \\|$", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"asvs.md", "compliance.md"})
    void every_test_that_the_page_names_exists(String page) throws IOException {
        String text = Files.readString(Path.of("../docs", page));

        assertThat(missing(text)).isEmpty();
        assertThat(NAMED.matcher(text).results().count()).isGreaterThan(20);
    }

    /** The numbers stand in {@code asvs-4.0.3.txt} as the standard lists them; without its words. */
    @Test
    void every_requirement_of_the_standard_has_its_level_and_its_state_and_what_is_met_its_test() throws IOException {
        List<String> standard = Files.readAllLines(Path.of("src/test/resources/asvs-4.0.3.txt"));
        var said = new ArrayList<String>();
        Matcher row = REQUIREMENT.matcher(Files.readString(Path.of("../docs/asvs.md")));
        while (row.find()) {
            said.add(row.group(1) + " " + row.group(2));
            assertThat(row.group(3)).as(row.group(1)).isIn("met", "partly", "not met", "not applicable");
            if (row.group(3).equals("met")) {
                assertThat(NAMED.matcher(row.group(4)).find())
                        .as("a test for " + row.group(1))
                        .isTrue();
            } else {
                assertThat(row.group(4)).as(row.group(1)).isNotBlank();
            }
        }
        assertThat(standard).hasSizeGreaterThan(200);
        assertThat(said).containsExactlyElementsOf(standard);
    }

    @Test
    void a_name_without_a_test_is_found() throws IOException {
        assertThat(missing("`NowhereTest` `ClaimsTest#no_such_method` `ClaimsTest#a_name_without_a_test_is_found`"))
                .containsExactly("NowhereTest", "ClaimsTest#no_such_method");
    }

    private static List<String> missing(String text) throws IOException {
        Map<String, String> sources = sources();
        var missing = new ArrayList<String>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String source = sources.get(named.group(1));
            String method = named.group(2);
            boolean there = source != null
                    && (method == null
                            || Pattern.compile("void " + method + "\\(")
                                    .matcher(source)
                                    .find());
            if (!there) {
                missing.add(method == null ? named.group(1) : named.group(1) + "#" + method);
            }
        }
        return missing;
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}
