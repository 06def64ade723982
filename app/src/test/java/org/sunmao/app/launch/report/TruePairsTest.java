package org.sunmao.app.launch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruePairsTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("truth.tsv"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t1\tr1\nt1\tr2\nt2\tr3\n", "left_id,right_id\nt1,r1\nt1,r2\nt2,r3\n"})
    void pairs_are_read_with_tabs_or_commas_and_with_headers_or_without(String text) throws IOException {
        TruePairs pairs = TruePairs.read(file(text));
        assertThat(pairs.size()).isEqualTo(3);
        assertThat(pairs.rightOf("t1")).containsExactly("r1", "r2");
        assertThat(pairs.rightOf("r1")).isEmpty();
        assertThat(pairs.reversed().rightOf("r3")).containsExactly("t2");
    }

    @Test
    void a_row_without_a_pair_is_named() throws IOException {
        Path file = file("t1\tr1\nt2\n");
        assertThatThrownBy(() -> TruePairs.read(file))
                .isInstanceOf(TruePairs.UnreadableException.class)
                .hasMessageContaining("row 2")
                .hasMessageContaining("t2")
                .hasMessageContaining("expected");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path nothing = folder.resolve("nothing.csv");
        assertThatThrownBy(() -> TruePairs.read(nothing)).hasMessageContaining("nothing.csv");
    }
}
