package org.sunmao.app.database;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Files that only their owner may read, and directories that others may at most walk through. */
final class PrivateFiles {

    static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    /** Nobody else may list it; but the database server, where it must run as another user, gets through to its own. */
    private static final Set<PosixFilePermission> PASSAGE = PosixFilePermissions.fromString("rwx--x--x");

    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private PrivateFiles() {}

    /** Replaces the file at once: whoever reads sees the old text or the new one, and it is never readable by others. */
    static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(draft, options, PosixFilePermissions.asFileAttribute(OWNER_FILE))) {
            Channels.newOutputStream(channel).write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void createPassage(Path directory) throws IOException {
        create(directory, PASSAGE);
    }

    /** For what is no secret: programs. */
    static void createReadable(Path directory) throws IOException {
        create(directory, READABLE);
    }

    static void createDirectory(Path directory) throws IOException {
        create(directory, OWNER_DIRECTORY);
    }

    private static void create(Path directory, Set<PosixFilePermission> permissions) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            create(parent, permissions);
        }
        Files.createDirectory(directory);
        // Set afterwards, because the umask takes its part from what is asked for at creation.
        Files.setPosixFilePermissions(directory, permissions);
    }

    /** Deletes a directory with all it holds; what is not there is fine. Follows no link. */
    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all.sorted((a, b) -> b.compareTo(a))::iterator) {
                Files.delete(path);
            }
        }
    }
}
