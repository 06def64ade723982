package org.sunmao.app.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "台账 6月.xlsx          | 台账 6月.xlsx",
                "../../etc/passwd       | passwd",
                "C:\\Users\\x\\税.csv   | 税.csv",
                "a/..                   | file",
                "''                     | file",
                "/                      | file"
            })
    void a_name_is_its_last_part(String sent, String kept) {
        assertThat(FileNames.clean(sent)).isEqualTo(kept);
    }

    @Test
    void what_cannot_be_seen_is_left_out() {
        assertThat(FileNames.clean("a\u202exslx.csv\n\u0000")).isEqualTo("axslx.csv");
        assertThat(FileNames.clean(null)).isEqualTo("file");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileNames.clean("x".repeat(400) + ".xlsx")).hasSize(180).endsWith(".xlsx");
    }

    @Test
    void the_stem_is_the_name_without_its_ending() {
        assertThat(FileNames.stem("a.b.csv")).isEqualTo("a.b");
        assertThat(FileNames.stem(".csv")).isEqualTo(".csv");
    }
}
