package org.sunmao.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitedProcessTest {

    @TempDir
    Path directory;

    private LimitedProcess run(String script, Duration limit) {
        return LimitedProcess.run(List.of("sh", "-c", script), limit, directory.resolve("log.txt"));
    }

    @Test
    void what_works_on_is_stopped_when_its_time_is_over() {
        LimitedProcess endless = run("while :; do :; done", Duration.ofMillis(300));
        assertThat(endless.stopped()).isTrue();
        assertThat(endless.wallSeconds()).isLessThan(60);
    }

    @Test
    void what_only_waits_is_stopped_too() {
        assertThat(run("exec sleep 100", Duration.ofMillis(100)).stopped()).isTrue();
    }

    @Test
    void what_ends_tells_its_status_and_its_words() throws Exception {
        LimitedProcess short_ = run("echo 一; exit 3", Duration.ofMinutes(1));
        assertThat(short_.stopped()).isFalse();
        assertThat(short_.status()).isEqualTo(3);
        assertThat(Files.readString(directory.resolve("log.txt"))).isEqualTo("一\n");
    }
}
