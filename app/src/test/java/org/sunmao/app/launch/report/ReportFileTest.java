package org.sunmao.app.launch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.launch.link.LinkCommand;
import picocli.CommandLine;

class ReportFileTest {

    private static final Pattern TAG = Pattern.compile("<(script|img|iframe|object|link)\\b");

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private String report(String... options) throws IOException {
        Path file = folder.resolve("report.html");
        var all = new ArrayList<>(Stream.of(options).toList());
        all.addAll(List.of("--out", folder.resolve("links.csv").toString(), "--report", file.toString()));
        int status = new CommandLine(new LinkCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(all.toArray(String[]::new));
        assertThat(status).as(said.toString()).isZero();
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private String[] lists(String... more) {
        List<Path> files = MadeUpLists.write(folder);
        return Stream.concat(Stream.of(files.get(0).toString(), files.get(1).toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void it_says_everything_in_its_language_and_needs_nothing_else(String language) throws IOException {
        String html = report(lists("--language", language, "--truth", folder + "/truth.tsv"));
        assertThat(html).contains(language.equals("zh") ? "lang=\"zh-Hans-CN\"" : "lang=\"en\"");
        assertThat(html)
                .doesNotContain("⟦")
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("url(h");
        for (String part : ReportPage.PARTS) {
            assertThat(html).contains("<section id=\"" + part + "\"");
        }
        assertThat(html)
                .contains("class=\"histogram\"", "class=\"reliability\"", "class=\"fall\"", "<title id=", "<desc id=");
        // English words would stand out in Chinese text, Chinese ones in English text but for the lists' own.
        assertThat(html.contains("for review")).isEqualTo(language.equals("en"));
        assertThat(html.contains("待人复核")).isEqualTo(language.equals("zh"));
    }

    @Test
    void what_the_lists_hold_is_never_markup() throws IOException {
        String html = report(lists("--language", "zh", "--report-pairs", "500", "--unmasked"));
        assertThat(TAG.matcher(html).results().map(m -> m.group(1))).containsExactly("script");
        assertThat(html)
                .contains("&lt;script&gt;alert('x')", "&lt;b&gt;备注&lt;/b&gt;", "&lt;img src=x onerror=alert(2)&gt;.csv")
                .doesNotContain("\" onmouseover=\"alert", "<b>备注");
        assertThat(html).contains("default-src &#39;none&#39;", "script-src &#39;sha256-");
    }

    @Test
    void telephones_and_persons_are_masked_until_somebody_says_otherwise() throws IOException {
        String masked = report(lists("--language", "zh", "--report-pairs", "500"));
        assertThat(masked).doesNotContain("19900010").doesNotContain("王一鸣").contains("王**", "199****");
        String plain = report(lists("--language", "zh", "--report-pairs", "500", "--unmasked"));
        assertThat(plain).contains("19900010", "王一鸣");
    }

    @Test
    void as_many_pairs_as_asked_for_are_shown_and_the_others_are_counted() throws IOException {
        String few = report(lists("--language", "en", "--report-pairs", "3"));
        assertThat(few.split("class=\"fold pair\"", -1)).hasSize(4);
        assertThat(few).contains("All that wait for review are in links.csv");
        assertThat(report(lists("--language", "en", "--report-pairs", "0"))).doesNotContain("class=\"fold pair\"");
    }

    @Test
    void the_folders_of_the_machine_stay_with_it() throws IOException {
        assertThat(report(lists("--language", "zh"))).doesNotContain(folder.toString());
    }

    @Test
    void lists_of_any_kind_have_a_report_too() throws IOException {
        var left = new StringBuilder("id,title,given_name,price\n");
        var right = new StringBuilder("id,title,given_name,price\n");
        String[] words = "lamp chair table desk shelf stool bench mirror".split(" ");
        String[] colours = "red green blue black white grey yellow".split(" ");
        for (int i = 0; i < 90; i++) {
            String title = words[i % 8] + " " + colours[i % 7] + " no " + (100 + i * 7);
            left.append(i)
                    .append(',')
                    .append(title)
                    .append(",Johanna,")
                    .append(10 + i)
                    .append('\n');
            right.append(i)
                    .append(',')
                    .append(i % 3 == 0 ? title + " new" : title)
                    .append(",Johanna,")
                    .append(10 + i)
                    .append('\n');
        }
        Path one = Files.writeString(folder.resolve("one.csv"), left);
        Path other = Files.writeString(folder.resolve("other.csv"), right);
        String html = report(one.toString(), other.toString(), "--language", "en");
        assertThat(html)
                .contains("title or text", "Match weights", "rows of one.csv")
                .doesNotContain("⟦", "Johanna");
    }
}
