package org.sunmao.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.sunmao.app.database.Database;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TestPostgres;

@SunmaoDatabaseTest
class NightlyBackupTest {

    @TempDir
    Path shelf;

    @Test
    void a_backup_a_night_sealed_and_so_many_kept(DatabaseAccess access) throws Exception {
        Path key = Files.writeString(shelf.resolve("key"), "0123456789abcdef");
        var environment = new MockEnvironment()
                .withProperty("sunmao.backup.directory", shelf.toString())
                .withProperty("sunmao.backup.key-file", key.toString())
                .withProperty("sunmao.backup.keep", "2");
        try (Database database = TestPostgres.open(access)) {
            var nightly = new NightlyBackup(database, environment);
            Instant now = Instant.parse("2026-07-01T18:30:00Z");
            Path first = nightly.take(now);
            nightly.take(now.plus(Duration.ofDays(1)));
            Path third = nightly.take(now.plus(Duration.ofDays(2)));
            nightly.destroy();

            assertThat(first.getFileName()).hasToString("sunmao-20260702-023000.backup");
            assertThat(first).doesNotExist();
            assertThat(new BackupFile(third, Secret.file(key)).verify().tables())
                    .isGreaterThan(20);
            assertThat(nightly.untilNext(ZonedDateTime.parse("2026-07-01T02:00:00+08:00[Asia/Shanghai]")))
                    .isEqualTo(Duration.ofMinutes(30));
            assertThat(nightly.untilNext(ZonedDateTime.parse("2026-07-01T02:30:00+08:00[Asia/Shanghai]")))
                    .isEqualTo(Duration.ofDays(1));
        }
    }

    @Test
    void a_directory_without_a_key_is_refused(DatabaseAccess access) {
        var environment = new MockEnvironment().withProperty("sunmao.backup.directory", shelf.toString());
        try (Database database = TestPostgres.open(access)) {
            assertThatThrownBy(() -> new NightlyBackup(database, environment))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("key-file");
        }
    }
}
