package org.sunmao.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table =
            new Table("Pages", "page", "median").row("screen", "1.5 ms").row("health", "0.2 ms");

    @Test
    void text_stands_in_columns() {
        assertThat(table.toText()).isEqualTo("""
                Pages
                  page    median
                  screen  1.5 ms
                  health  0.2 ms
                """);
    }

    @Test
    void markdown_is_a_table_below_its_heading() {
        assertThat(table.toMarkdown()).isEqualTo("""
                ## Pages

                | page | median |
                |---|---:|
                | screen | 1.5 ms |
                | health | 0.2 ms |
                """);
    }

    @Test
    void a_row_of_another_length_is_refused() {
        assertThatThrownBy(() -> table.row("only one")).hasMessageContaining("Pages: 1 cells");
    }
}
