package org.sunmao.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where backup files stand: each is written beside its name, forced to the disk, read through, and only then called by it. */
public final class BackupShelf {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'sunmao-'yyyyMMdd-HHmmss'.backup'", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Shanghai"));
    private static final String NAMES = "sunmao-\\d{8}-\\d{6}\\.backup";

    private BackupShelf() {}

    /** Writes the content of a backup. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The file that a name means: the name itself, or in a directory one that is called after the moment. */
    public static Path target(Path named, Instant now) {
        return Files.isDirectory(named) ? named.resolve(NAME.format(now)) : named;
    }

    /**
     * Writes, verifies and names a backup; where anything fails, nothing of that name is there.
     *
     * @throws BackupException when there is such a file already, or it cannot be written or read back
     */
    public static BackupFile.Verified write(Path target, @Nullable Secret secret, Content content) {
        if (Files.exists(target)) {
            throw new BackupException(target + " is there already and is not written over; choose another name.");
        }
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (OutputStream out = BackupFile.sealing(
                    new java.io.BufferedOutputStream(
                            java.nio.channels.Channels.newOutputStream(Files.newByteChannel(draft, fresh, owner)),
                            1 << 16),
                    secret)) {
                content.writeTo(out);
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            BackupFile.Verified verified = new BackupFile(draft, secret).verify();
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return verified;
        } catch (FileAlreadyExistsException e) {
            throw new BackupException(draft + " is there: another backup is being written.", e);
        } catch (IOException e) {
            remove(draft);
            throw new BackupException(target + " cannot be written: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            remove(draft);
            throw e;
        }
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // The next backup of this name removes it.
        }
    }

    /** Deletes all but the newest of the backups that are called after their moment; what is called otherwise stays. */
    public static List<Path> keepOnly(Path directory, int keep) {
        try (Stream<Path> all = Files.list(directory)) {
            List<Path> old = all.filter(path -> Objects.requireNonNull(path.getFileName())
                            .toString()
                            .matches(NAMES))
                    .sorted(java.util.Comparator.comparing((Path path) -> String.valueOf(path.getFileName()))
                            .reversed())
                    .skip(keep)
                    .toList();
            for (Path each : old) {
                Files.delete(each);
            }
            return old;
        } catch (IOException e) {
            throw new BackupException("Old backups in " + directory + " cannot be removed: " + e, e);
        }
    }
}
