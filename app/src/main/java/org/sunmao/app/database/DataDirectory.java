package org.sunmao.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** PostgreSQL's own directory: made once, and handed to whichever user the server runs as today. */
final class DataDirectory {

    private final Path home;
    private final Path directory;
    private final Privileges privileges;

    DataDirectory(Path home, Privileges privileges) {
        this.home = home;
        this.directory = home.resolve("data");
        this.privileges = privileges;
    }

    Path path() {
        return directory;
    }

    /** Makes the cluster with this superuser, unless it is there; a half-made one is thrown away. */
    void prepare(Path initdb, Login superuser) throws IOException {
        if (Files.exists(complete())) {
            own(directory);
            return;
        }
        PrivateFiles.deleteTree(directory);
        PrivateFiles.createDirectory(directory);
        own(directory);
        initialise(initdb, superuser);
        Files.createFile(complete());
    }

    /** Lies beside the directory, because initdb wants an empty one. */
    private Path complete() {
        return home.resolve("data.complete");
    }

    private void initialise(Path initdb, Login superuser) throws IOException {
        Path password = home.resolve("initial-password");
        try {
            PrivateFiles.write(password, superuser.password() + "\n");
            own(password);
            // The builtin provider sorts by code point and knows Unicode's letters, which pg_trgm needs for Chinese.
            var outcome = Commands.run(
                    home,
                    privileges.around(List.of(
                            initdb.toString(),
                            "--pgdata=" + directory,
                            "--username=" + superuser.user(),
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--text-search-config=simple")));
            if (!outcome.succeeded()) {
                throw new DatabaseException("PostgreSQL could not be set up in " + home + ":\n" + outcome.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void own(Path path) throws IOException {
        var outcome = Commands.run(home, List.of("chown", "-R", privileges.fileOwner(), path.toString()));
        if (!outcome.succeeded()) {
            throw new DatabaseException("The database in " + home + " belongs to another user:\n" + outcome.output());
        }
        if (Files.isDirectory(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
