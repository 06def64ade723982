package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.backup.BackupFile;
import org.sunmao.app.backup.BackupWriter;
import org.sunmao.app.backup.Manifest;
import org.sunmao.app.backup.Secret;
import org.sunmao.app.database.Installation;
import org.sunmao.app.jobs.Progress;

/** A backup taken while rows come in, restored into an empty directory, is the same to the last row; and the record's chain still holds. */
class BackupCommandTest extends CommandOnServer {

    @TempDir
    Path shelf;

    BackupCommandTest() {
        super("backup");
    }

    private Path key() throws IOException {
        return Files.writeString(shelf.resolve("key"), "0123456789abcdef0123456789abcdef\n");
    }

    private int elsewhere(String... arguments) {
        said.getBuffer().setLength(0);
        var out = new PrintWriter(said, true);
        return Launcher.commandLine(new Server(SunmaoApplication.class))
                .setOut(out)
                .setErr(out)
                .execute(arguments);
    }

    @Test
    void what_is_restored_equals_what_was_backed_up() throws Exception {
        Files.writeString(directory.resolve("second-factor.key"), "ab".repeat(32) + "\n");
        send("register", REGISTER);
        derivations.runNow(Progress.UNWATCHED);
        String key = key().toString();
        Path file = shelf.resolve("one.backup");

        var stop = new AtomicBoolean();
        var rows = CompletableFuture.runAsync(() -> {
            for (int i = 0; !stop.get(); i++) {
                try {
                    send("r" + i, REGISTER.replace("白鹭", "白鹭" + i));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        int status;
        try {
            status = run("--out", file.toString(), "--key-file", key);
        } finally {
            stop.set(true);
            rows.join();
        }
        assertThat(said.toString()).contains("written and read through");
        assertThat(status).isZero();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("SUNMAOB1")
                .doesNotContain("PK\u0003\u0004");
        assertThat(elsewhere("backup", "verify", file.toString(), "--key-file", key))
                .as(said.toString())
                .isZero();

        Path home = shelf.resolve("home");
        assertThat(elsewhere("restore", file.toString(), "--key-file", key, "--data", home.toString()))
                .as(said.toString())
                .isZero();

        Manifest before =
                new BackupFile(file, Secret.file(Path.of(key))).verify().manifest();
        Manifest after;
        try (var installation = Installation.enter(home, Map.of(), true)) {
            after = new BackupWriter(installation.access(), home, "test").write(OutputStream.nullOutputStream());
        }
        assertThat(after.parts()).isEqualTo(before.parts());
        assertThat(after.sequences()).isEqualTo(before.sequences());
        assertThat(before.parts())
                .extracting(Manifest.Part::entry)
                .contains(
                        "files/second-factor.key",
                        "tables/access.audit.copy",
                        "tables/evidence.file_chunk.copy",
                        "tables/resolution.identity.copy");

        assertThat(elsewhere("restore", file.toString(), "--key-file", key, "--data", home.toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("is not empty");
        assertThat(elsewhere("audit", "verify", "--data", home.toString()))
                .as("a server starts on what was restored, and the chain of the record holds: " + said)
                .isZero();
    }

    @Test
    void nothing_is_written_that_is_not_sealed_unless_it_is_said() throws Exception {
        Path file = shelf.resolve("plain.backup");
        assertThat(run("--out", file.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("--key-file", "--plain");
        assertThat(file).doesNotExist();
        assertThat(run("--out", file.toString(), "--plain")).as(said.toString()).isZero();
        assertThat(run("--out", file.toString(), "--plain")).isEqualTo(1);
        assertThat(said.toString()).contains("is there already");

        byte[] bytes = Files.readAllBytes(file);
        // More than one byte: a single one may be the time of an entry, which no content hangs on.
        for (int i = bytes.length / 2; i < bytes.length / 2 + 64; i++) {
            bytes[i] ^= 1;
        }
        Path damaged = Files.write(shelf.resolve("damaged.backup"), bytes);
        assertThat(elsewhere("backup", "verify", damaged.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("Take another copy");
        Path cut = Files.write(shelf.resolve("cut.backup"), java.util.Arrays.copyOf(bytes, bytes.length / 3));
        assertThat(elsewhere(
                        "restore",
                        cut.toString(),
                        "--data",
                        shelf.resolve("cut").toString()))
                .isEqualTo(1);
        assertThat(shelf.resolve("cut")).as("a broken file begins nothing").doesNotExist();
    }

    @Test
    void of_the_backups_in_a_directory_the_newest_are_kept() throws Exception {
        for (String old : List.of("sunmao-20250101-000000.backup", "sunmao-20250102-000000.backup", "mine.backup")) {
            Files.writeString(shelf.resolve(old), "old");
        }
        assertThat(run("--out", shelf.toString(), "--plain", "--keep", "2"))
                .as(said.toString())
                .isZero();
        try (var left = Files.list(shelf)) {
            assertThat(left.map(path -> path.getFileName().toString()).filter(name -> name.endsWith("backup")))
                    .hasSize(3)
                    .contains("mine.backup", "sunmao-20250102-000000.backup")
                    .doesNotContain("sunmao-20250101-000000.backup");
        }
    }
}
