package org.sunmao.benchmarks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formats are compared on the same rows, or the figures say nothing. */
class IntakeFilesTest {

    @TempDir
    Path folder;

    @Test
    void every_format_holds_the_same_rows() throws IOException {
        List<IntakeFile> files = IntakeFiles.write(folder, 300);
        assertThat(files).hasSize(5);
        for (IntakeFile file : files) {
            long expected = file.format().equals("GeoJSON") ? 30 : 301;
            assertThat(file.bare().rows(file.path())).as(file.format()).isEqualTo(expected);
        }
    }
}
