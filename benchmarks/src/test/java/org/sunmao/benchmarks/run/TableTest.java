package org.sunmao.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void what_one_process_writes_another_reads(@TempDir Path directory) {
        table.write(directory.resolve("table"));
        assertThat(Table.read(directory.resolve("table")).toMarkdown()).isEqualTo(table.toMarkdown());
    }

    @Test
    void a_row_of_another_length_is_refused() {
        assertThatThrownBy(() -> table.row("only one")).hasMessageContaining("Pages: 1 cells");
    }
}
