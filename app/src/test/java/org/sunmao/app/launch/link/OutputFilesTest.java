package org.sunmao.app.launch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.app.launch.console.Refusal;

class OutputFilesTest {

    @TempDir
    Path directory;

    private final OutputFiles files = new OutputFiles();

    @Test
    void what_is_read_is_not_written_over_by_whatever_path() throws IOException {
        Path list = Files.writeString(directory.resolve("register.csv"), "编号,企业名称\n");
        Path other = Files.createSymbolicLink(directory.resolve("other.csv"), list);
        files.read(list);
        assertThatThrownBy(() -> files.write("--out", directory.resolve("x/../register.csv")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> files.write("--out", other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is read already");
        assertThat(list).hasContent("编号,企业名称");
    }

    @Test
    void nothing_is_written_twice_and_a_folder_must_be_there() {
        files.read(null);
        files.write("--clusters", null);
        files.write("--out", directory.resolve("links.csv"));
        files.write("--sheet", directory.resolve("doubtful.xlsx"));
        assertThatThrownBy(() -> files.write("--report", directory.resolve("links.csv")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is written by --out already");
        assertThatThrownBy(() -> files.write("--report", directory.resolve("none/report.html")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not there; make it");
    }
}
