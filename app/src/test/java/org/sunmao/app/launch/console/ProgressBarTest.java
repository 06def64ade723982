package org.sunmao.app.launch.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final StringWriter text = new StringWriter();

    @Test
    void in_a_file_each_tenth_is_a_line() {
        var bar = new ProgressBar(new PrintWriter(text), false);
        for (int i = 0; i <= 1000; i++) {
            bar.at(i / 1000.0, "rows");
        }
        bar.finish();

        assertThat(text.toString().lines())
                .hasSize(11)
                .startsWith("  0 % rows", " 10 % rows")
                .endsWith("100 % rows");
    }

    @Test
    void on_a_terminal_one_line_is_written_again_and_again() {
        var bar = new ProgressBar(new PrintWriter(text), true);
        bar.at(0, "a");
        bar.at(0.5, "b");
        bar.at(0.5, "b");
        bar.finish();

        assertThat(text.toString().chars().filter(c -> c == '\r').count()).isEqualTo(2);
        assertThat(text.toString().split("\n")).hasSize(1);
        assertThat(text).asString().contains("[███████████████···············]  50 % b");
    }

    @Test
    void a_long_step_is_cut_before_the_line_would_wrap() {
        var bar = new ProgressBar(new PrintWriter(text), true);
        bar.at(0, "楼".repeat(60));

        assertThat(text).asString().contains("楼".repeat(22) + "…").doesNotContain("楼".repeat(23));
    }

    @Test
    void a_part_stays_within_its_bounds() {
        var bar = new ProgressBar(new PrintWriter(text), false);
        ImportProgress part = bar.part(0.2, 0.4);
        part.at(0, "from");
        part.at(7, "to");

        assertThat(text.toString().lines()).containsExactly(" 20 % from", " 40 % to");
    }
}
