package org.sunmao.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.benchmarks.contest.Result.Ending;
import org.xml.sax.InputSource;

class PeersPageTest {

    @TempDir
    Path root;

    private static Result result(String set, String engine, Ending ending, long right, double processor) {
        return new Result(
                set,
                engine,
                ending,
                new PairScore(100, right, 100),
                "as such",
                5_000,
                2,
                processor,
                3e8,
                "a machine",
                1.5);
    }

    private static Results results() {
        var results = new Results();
        results.add(result("febrl4", "sql", Ending.DONE, 80, 1));
        results.add(result("abt-buy", "duke", Ending.STOPPED, 0, 60));
        results.add(result("abt-buy", "sunmao", Ending.DONE, 90, 2));
        results.add(result("febrl4", "sql", Ending.DONE, 99, 5));
        return results;
    }

    @Test
    void the_latest_result_of_each_set_and_engine_is_kept_and_read_again() throws Exception {
        Path file = root.resolve("peers.tsv");
        results().write(file);
        Results read = Results.read(file);
        assertThat(read.sets()).containsExactly("abt-buy", "febrl4");
        assertThat(read.of("febrl4", "sql")).contains(result("febrl4", "sql", Ending.DONE, 99, 5));
        assertThat(read.of("abt-buy")).extracting(Result::engine).containsExactly("sunmao", "duke");
    }

    @Test
    void the_page_shows_what_ended_and_tells_what_did_not() throws Exception {
        Files.createDirectories(root.resolve("benchmarks/results"));
        PeersPage.write(root, results());
        String page = Files.readString(root.resolve("docs/peers.md"));
        assertThat(page)
                .doesNotContain("${")
                .contains("| Febrl 4 |")
                .contains("0.9900")
                .contains("| 1,000 |");
        assertThat(page).contains("| Abt-Buy | Duke, set by hand | stopped | 60.0 s |");
        assertThat(Files.readString(root.resolve("benchmarks/results/peers.md")))
                .contains("- a machine")
                .contains("| stopped | - | - |");
    }

    @Test
    void every_picture_is_a_document_with_a_dot_for_each_run_that_ended() throws Exception {
        Files.createDirectories(root.resolve("benchmarks/results"));
        PeersPage.write(root, results());
        for (String name : new String[] {"f1", "speed", "memory"}) {
            String svg = Files.readString(root.resolve("docs/peers/" + name + ".svg"));
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            // One in the picture and one in the legend for each of two engines.
            assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(4);
            assertThat(svg).contains("prefers-color-scheme: dark");
        }
    }
}
