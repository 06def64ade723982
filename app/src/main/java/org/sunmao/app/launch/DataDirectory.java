package org.sunmao.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.sunmao.app.launch.console.Refusal;

/**
 * The directory that holds everything of one installation: {@code database}, {@code logs}, {@code sample} in a demo, and
 * {@code server.json} while a server runs.
 */
record DataDirectory(Path path) {

    DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** The directory that an option names, {@code ~} being the user's home also where no shell has replaced it. */
    static DataDirectory of(String option) {
        String home = System.getProperty("user.home", ".");
        boolean inHome = option.equals("~") || option.startsWith("~/");
        return new DataDirectory(Path.of(inHome ? home + option.substring(1) : option));
    }

    /** Makes it, closed to others but for the way through to what lies in it. */
    void create() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            }
            createClosed("logs");
            createClosed("tmp");
        } catch (IOException e) {
            throw new Refusal("The directory " + path + " cannot be made: " + e, e);
        }
    }

    private void createClosed(String name) throws IOException {
        Path directory = path.resolve(name);
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path sample() {
        return path.resolve("sample");
    }

    Path firstAccount() {
        return path.resolve("first-account.csv");
    }

    Path administrators() {
        return path.resolve("administrators.csv");
    }

    Path accounts() {
        return path.resolve("demo-accounts.csv");
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    boolean hasDatabase() {
        return Files.isDirectory(path.resolve("database"));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
