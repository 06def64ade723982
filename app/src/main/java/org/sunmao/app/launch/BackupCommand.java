package org.sunmao.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.backup.BackupFile;
import org.sunmao.app.backup.BackupShelf;
import org.sunmao.app.backup.Secret;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.live.LiveServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sunmao backup}: the whole database into one file, while the server goes on. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Writes everything that cannot be made anew into one file, while the server goes on working, and reads the file"
                        + " through before it gets its name. It is sealed with the key of --key-file or SUNMAO_BACKUP_PASSPHRASE.")
final class BackupCommand extends ServerAction {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write, or a directory: then it is called after the moment.")
    private @Nullable Path out;

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "With a directory: delete all but the newest N backups in it when this one is written.")
    private int keep;

    @Option(names = "--plain", description = "Do not seal it: whoever has the file can read everything in it.")
    private boolean plain;

    @Mixin
    private final BackupOptions options = new BackupOptions();

    private BackupCommand(Server server) {
        super(server);
    }

    static CommandLine commandLine(Server server) {
        return new CommandLine(new BackupCommand(server)).addSubcommand(new VerifyCommand());
    }

    @Override
    int run(LiveServer live, PrintWriter console) {
        Path named = out;
        if (named == null) {
            throw new Refusal("Where to? Name the file, or a directory, with --out. Nothing was written.");
        }
        Secret secret = options.secret();
        if (secret == null && !plain) {
            throw new Refusal("A backup holds everything, so it is sealed: name a key with --key-file FILE or"
                    + " SUNMAO_BACKUP_PASSPHRASE, or say --plain. Nothing was written.");
        }
        if (keep > 0 && !Files.isDirectory(named)) {
            throw new Refusal("--keep goes with a directory: " + named + " is none. Nothing was written.");
        }
        Instant began = Instant.now();
        Path target = BackupShelf.target(named, began);
        BackupFile.Verified verified = BackupShelf.write(target, plain ? null : secret, to -> fetch(live, to));
        said(console, target, verified, Duration.between(began, Instant.now()));
        if (keep > 0) {
            BackupShelf.keepOnly(named, keep).forEach(old -> console.println("Deleted " + old));
        }
        return 0;
    }

    private static void fetch(LiveServer live, OutputStream to) throws IOException {
        try {
            var answer =
                    LiveServer.client().send(live.request("/api/backup").GET().build(), BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new Refusal("The server answered " + answer.statusCode() + ": "
                            + new String(content.readNBytes(500), StandardCharsets.UTF_8) + " Nothing was written.");
                }
                content.transferTo(to);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted; nothing was written.", e);
        }
    }

    private static void said(PrintWriter console, Path file, BackupFile.Verified verified, Duration took) {
        console.printf(
                Locale.ROOT,
                "%s: %,d rows of %d tables, %,d bytes (%,d in the file), as of %s; written and read through in %.1f s.%n",
                file,
                verified.manifest().rows(),
                verified.tables(),
                verified.manifest().bytes(),
                size(file),
                verified.at(),
                took.toMillis() / 1e3);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Refusal(file + " was written and is gone: " + e, e);
        }
    }

    /** {@code sunmao backup verify}: whether a backup is whole. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Reads a backup through and compares every part with what was written.")
    private static final class VerifyCommand implements java.util.concurrent.Callable<Integer> {

        @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
        private Path file = Path.of("");

        @Mixin
        private final BackupOptions options = new BackupOptions();

        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init")
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            Instant began = Instant.now();
            @Nullable Secret secret = options.secret();
            BackupFile.Verified verified = new BackupFile(file, secret).verify();
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s is whole: %,d rows of %d tables, as of %s, by version %s on PostgreSQL %s; read in %.1f s.%n",
                            file,
                            verified.manifest().rows(),
                            verified.tables(),
                            verified.at(),
                            verified.program(),
                            verified.postgres(),
                            Duration.between(began, Instant.now()).toMillis() / 1e3);
            return 0;
        }
    }
}
