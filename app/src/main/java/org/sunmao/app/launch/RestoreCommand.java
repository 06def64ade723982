package org.sunmao.app.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.sunmao.app.backup.BackupException;
import org.sunmao.app.backup.BackupFile;
import org.sunmao.app.backup.Manifest;
import org.sunmao.app.backup.Restore;
import org.sunmao.app.database.Installation;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sunmao restore}: a backup into an empty directory. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Brings a backup into an empty data directory, or with SUNMAO_DATABASE_URL into an empty database. What holds data already is"
                        + " refused and not touched.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final BackupOptions options = new BackupOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var directory = data.directory();
        refuseUnlessEmpty(directory.path());
        Instant began = Instant.now();
        var backup = new BackupFile(file, options.secret());
        backup.verify();
        directory.create();
        quiet();
        Manifest manifest;
        try (var installation = Installation.enter(directory.path(), System.getenv(), false)) {
            manifest = new Restore(backup, installation.access(), directory.path()).run();
        } catch (BackupException failed) {
            throw new Refusal(failed.getMessage() + " Empty " + directory + " before another attempt.", failed);
        }
        out.printf(
                Locale.ROOT,
                "%s restored into %s: %,d rows in %.1f s. Start it with: ./sunmao serve --data %s%n",
                file,
                directory,
                manifest.rows(),
                Duration.between(began, Instant.now()).toMillis() / 1e3,
                directory);
        return 0;
    }

    /** No application has set the log up yet, and forty migrations are no news at a console. */
    private static void quiet() {
        if (LoggerFactory.getLogger("org.flywaydb") instanceof Logger migrations) {
            migrations.setLevel(Level.ERROR);
        }
    }

    private static void refuseUnlessEmpty(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> inside = Files.list(directory)) {
            inside.findFirst().ifPresent(first -> {
                throw new Refusal(directory + " is not empty (it has " + first.getFileName()
                        + "). A backup is restored into an empty directory only; nothing was changed.");
            });
        } catch (IOException e) {
            throw new Refusal(directory + " cannot be read: " + e, e);
        }
    }
}
