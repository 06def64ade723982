package org.sunmao.app.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.Database;

/**
 * A backup every night into {@code sunmao.backup.directory}, sealed with {@code sunmao.backup.key-file}; at {@code sunmao.backup.at}
 * (02:30) in the district's time, keeping {@code sunmao.backup.keep} (14). Without a directory there is none, and without a key file only where
 * {@code sunmao.backup.plain=true} says that the directory itself is encrypted.
 */
@Component
class NightlyBackup implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private final BackupWriter writer;
    private final @Nullable Path directory;
    private final @Nullable Secret secret;
    private final LocalTime at;
    private final int keep;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "backup");
        thread.setDaemon(true);
        return thread;
    });

    NightlyBackup(Database database, Environment environment) {
        String data = environment.getProperty("sunmao.data");
        writer = new BackupWriter(database.access(), data == null ? null : Path.of(data), BackupProgram.version());
        String folder = environment.getProperty("sunmao.backup.directory", "");
        directory = folder.isBlank() ? null : Path.of(folder);
        String key = environment.getProperty("sunmao.backup.key-file", "");
        boolean plain = environment.getProperty("sunmao.backup.plain", Boolean.class, false);
        if (directory != null && key.isBlank() && !plain) {
            throw new BackupException("sunmao.backup.directory is set, and no sunmao.backup.key-file: name one, or say"
                    + " sunmao.backup.plain=true where the directory itself is encrypted.");
        }
        secret = key.isBlank() ? null : Secret.file(Path.of(key));
        at = LocalTime.parse(environment.getProperty("sunmao.backup.at", "02:30"));
        keep = environment.getProperty("sunmao.backup.keep", Integer.class, 14);
        if (directory != null) {
            schedule();
        }
    }

    private void schedule() {
        clock.schedule(this::night, untilNext(ZonedDateTime.now(DISTRICT_TIME)).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now to the next time of day; a whole day where it is this very minute. */
    Duration untilNext(ZonedDateTime now) {
        ZonedDateTime next = now.with(at);
        return Duration.between(now, next.isAfter(now) ? next : next.plusDays(1));
    }

    private void night() {
        try {
            LOG.info("backup written: {}", take(Instant.now()));
        } catch (RuntimeException failed) {
            LOG.error("the nightly backup failed; the one before is the newest: {}", failed.getMessage());
        } finally {
            schedule();
        }
    }

    /** Takes one now. */
    Path take(Instant now) {
        Path folder = java.util.Objects.requireNonNull(directory);
        Path target = BackupShelf.target(folder, now);
        BackupShelf.write(target, secret, writer::write);
        BackupShelf.keepOnly(folder, keep);
        return target;
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
