package org.sunmao.app.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The table of rules in docs/conflicts.md is what the code has. */
class ConflictsDocTest {

    @Test
    void the_table_of_rules_is_that_of_the_code() throws IOException {
        String page = Files.readString(Path.of("../docs/conflicts.md"));

        assertThat(page.replaceAll("\\r", "")).contains(table());
    }

    private static String table() throws IOException {
        Properties zh = words("zh");
        Properties en = words("en");
        List<ConflictKind> kinds;
        try (var declared = new AnnotationConfigApplicationContext("org.sunmao.app.conflicts.kinds")) {
            kinds = new ConflictKinds(List.copyOf(
                            declared.getBeansOfType(ConflictKind.class).values()))
                    .list();
        }
        return kinds.stream()
                .map(kind -> "| `%s` %d | %s %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                kind.id(),
                                kind.version(),
                                said(zh, kind.id()),
                                said(en, kind.id()),
                                kind.severity().word(),
                                kind.subject().word(),
                                kind.rule().replace("|", "\\|"),
                                kind.taxed() ? "tax" : "",
                                said(en, kind.id() + ".ends")))
                .collect(Collectors.joining("\n"));
    }

    private static String said(Properties words, String key) {
        return Objects.requireNonNull(words.getProperty("conflicts.kind." + key), key);
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        String file = "/messages/conflicts_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(ConflictsDocTest.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
