package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No template writes a script or a style into a page, or a text unescaped. */
class TemplatePolicyTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?<![-\\w])style\\s*=|\\son[a-z]+\\s*=|<style|<script(?![^>]*\\ssrc=)|javascript:|\\$unsafe|hx-on|hx-vals=['\"]js:");

    /** Files that are no pages of the server: what is printed, and what the command writes; the latter has a policy of its own. */
    private static final List<String> FILES = List.of("exports/document.jte", "launch/report.jte");

    @Test
    void no_template_of_a_page_does() throws IOException {
        assertThat(found(TEMPLATES)).isEmpty();
    }

    private static List<String> found(Path templates) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> all = Files.walk(templates)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".jte")).toList()) {
                if (FILES.contains(templates.relativize(file).toString())) {
                    continue;
                }
                FORBIDDEN
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> found.add(file + ": " + hit.group()));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"x\">",
                "<a onclick=\"x\">",
                "<style>",
                "<script>x</script>",
                "<a href=\"javascript:x\">",
                "$unsafe{x}"
            })
    void a_planted_one_is_found(String planted) {
        assertThat(FORBIDDEN.matcher(planted).find()).isTrue();
    }

    @Test
    void a_script_of_its_own_file_and_a_measure_are_none() {
        assertThat(FORBIDDEN
                        .matcher("<script src=\"/js/x.js\" defer></script><i data-style=\"width: 3%\">")
                        .find())
                .isFalse();
    }

    private static String scripts() throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/static/js"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @Test
    void nothing_keeps_people_from_pasting() throws IOException {
        assertThat(scripts()).contains("addEventListener").doesNotContain("\"paste\"", "'paste'", "onpaste");
        assertThat(Files.readString(Path.of("src/main/jte/access/login.jte")))
                .contains("autocomplete = \"current-password\"", "autocomplete = \"username\"");
    }

    @Test
    void scripts_store_nothing_but_the_place_of_the_cursor_and_the_theme() throws IOException {
        assertThat(Pattern.compile(
                                "(localStorage|indexedDB|document\\.cookie(?! = `theme=\\$\\{theme};)|sessionStorage\\.setItem\\((?!FOCUS, location))")
                        .matcher(scripts())
                        .results()
                        .map(hit -> hit.group()))
                .isEmpty();
        assertThat(scripts()).contains("sessionStorage.setItem(FOCUS, location");
    }
}
