package org.sunmao.app.launch.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.app.launch.report.ReportRequest;
import org.sunmao.app.shell.Language;

/** Reports on runs of one, two and several lists of enterprises. */
class RunReportTest {

    private static final Pattern FIGURE = Pattern.compile("<dt>([^<]*)</dt><dd><b>([\\d,.]+)</b>");

    @TempDir
    Path folder;

    private final LinkRuns runs = new LinkRuns();

    private String report(Object... arguments) throws IOException {
        List<Object> all = new ArrayList<>(List.of(arguments));
        Path file = folder.resolve("report.html");
        all.addAll(List.of("--out", folder.resolve("links.csv"), "--report", file, "--language", "en"));
        assertThat(runs.link(all.toArray())).as(runs.refused.toString()).isZero();
        String html = Files.readString(file);
        assertThat(html).doesNotContain("⟦");
        return html;
    }

    private static long figure(String html, String label) {
        Matcher figures = FIGURE.matcher(html);
        while (figures.find()) {
            if (figures.group(1).equals(label)) {
                return Long.parseLong(figures.group(2).replace(",", ""));
            }
        }
        throw new AssertionError("No figure called " + label);
    }

    private long decided(String decision) throws IOException {
        return LinkRuns.rows(folder.resolve("links.csv")).stream()
                .filter(row -> row.getField("decision").equals(decision))
                .count();
    }

    @Test
    void the_figures_of_two_lists_are_those_of_the_links() throws IOException {
        var made = new MadeLists(folder, 3, 900);
        String html = report(made.tenants, made.register);
        assertThat(figure(html, "linked")).isPositive().isEqualTo(decided("linked"));
        assertThat(figure(html, "for review")).isPositive().isEqualTo(decided("review"));
        long rows = Files.readAllLines(made.tenants).size() - 1;
        assertThat(figure(html, "linked") + figure(html, "for review") + figure(html, "no counterpart"))
                .isEqualTo(rows);
    }

    @Test
    void three_lists_have_the_weights_of_each_and_their_pairs_are_explained() throws IOException {
        var made = new MadeLists(folder, 4, 700);
        String html = report(made.tenants, made.tax, made.register);
        assertThat(html)
                .contains("tenants.csv against register.csv", "tax.csv against register.csv", "held against each other")
                .contains("Largest groups", "class=\"fold pair\"");
        assertThat(figure(html, "linked")).isPositive().isEqualTo(decided("linked"));
        assertThat(html.split("class=\"fold\"", -1)).hasSizeGreaterThan(3);
    }

    @Test
    void doubles_of_one_list_have_a_report_and_a_truth() throws IOException {
        var made = new MadeLists(folder, 5, 400);
        Path twice = folder.resolve("twice.csv");
        List<String> rows = Files.readAllLines(made.register);
        List<String> all = new ArrayList<>(rows);
        List<String> truth = new ArrayList<>();
        rows.stream().skip(1).limit(60).forEach(row -> {
            all.add("z" + row);
            truth.add(row.split(",")[0] + "\tz" + row.split(",")[0]);
        });
        Files.write(twice, all);
        Path pairs = Files.write(folder.resolve("truth.tsv"), truth);
        String html = report("--dedupe", twice, "--truth", pairs);
        assertThat(figure(html, "linked")).isBetween(55L, 70L);
        Matcher right = Pattern.compile("links that are right</th><td class=\"numeric\">(\\d+)<")
                .matcher(html);
        assertThat(right.find()).isTrue();
        assertThat(Integer.parseInt(right.group(1))).isBetween(55, 60);
    }

    @Test
    void a_truth_about_three_lists_is_refused() throws IOException {
        var made = new MadeLists(folder, 6, 60);
        Path pairs = Files.writeString(folder.resolve("truth.tsv"), "a\tb\n");
        assertThat(runs.link(
                        made.tenants,
                        made.tax,
                        made.register,
                        "--out",
                        folder.resolve("links.csv"),
                        "--report",
                        folder.resolve("r.html"),
                        "--truth",
                        pairs))
                .isEqualTo(1);
        assertThat(runs.refused.toString()).contains("--truth is about one list or two, not 3");
    }

    /** Answers by the truth to what waits for a person; the report then holds what the model would have said against them. */
    @Test
    void what_persons_decided_tells_how_far_probabilities_can_be_trusted() throws IOException {
        var made = new MadeLists(folder, 7, 900);
        List<InputList> lists = new LinkOptions(
                        List.of(made.tenants.toString(), made.register.toString()), List.of(), null, null)
                .enterprises();
        var doubts = new Doubts();
        run(lists, Answers.NONE, doubts);
        Set<RowPair> same = new HashSet<>();
        Set<RowPair> different = new HashSet<>();
        for (FoundPair pair : doubts.pairs()) {
            Integer one = made.truth.get(
                    lists.get(0).name() + ':' + lists.get(0).id(pair.left().row()));
            Integer other = made.truth.get(
                    lists.get(1).name() + ':' + lists.get(1).id(pair.right().row()));
            (one != null && one.equals(other) ? same : different).add(pair.rows());
        }
        assertThat(same).isNotEmpty();
        assertThat(different).isNotEmpty();
        var file = folder.resolve("decided.html");
        var report = new RunReport(new ReportRequest(
                file,
                Language.EN,
                10,
                false,
                null,
                List.of("test"),
                List.of(),
                folder.resolve("links.csv"),
                null,
                Instant.now()));
        run(lists, new Answers(same, different), report);
        report.write();
        String html = Files.readString(file);
        assertThat(html)
                .contains("What was said and what persons decided")
                .contains((same.size() + different.size()) + " pairs that persons decided");
        // Had the decisions themselves been asked, every probability would be 0 or 1.
        assertThat(html).containsPattern("<span class=\"nowrap\">[2-7]0% – [3-8]0%</span>");
    }

    private static void run(List<InputList> lists, Answers answers, LinkListener listener) {
        int register = Registers.choose(lists);
        listener.lists(lists, register, answers);
        new TwoLists(new LinkRun(lists, register, answers, 1, listener, (done, all) -> {})).link();
    }
}
