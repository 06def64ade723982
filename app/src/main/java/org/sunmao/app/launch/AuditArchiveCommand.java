package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.live.LiveServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sunmao audit archive}: the only way lines leave the record. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Writes the oldest lines of the record into a file that verifies by itself, and then removes them from the database. Lines of the"
                        + " last 180 days stay, whatever the date.")
final class AuditArchiveCommand extends ServerAction {

    @Option(names = "--before", paramLabel = "DATE", required = true, description = "Lines of this day and later stay.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate before;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to write, such as audit-2026.jsonl.gz; must not exist.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    AuditArchiveCommand(Server server) {
        super(server);
    }

    @Override
    int run(LiveServer live, PrintWriter said) {
        var archived = new JsonClient(live, "what was archived is a line of the record: ./sunmao audit verify")
                .post(
                        "/api/audit/archive",
                        Map.of(
                                "before",
                                before.toString(),
                                "out",
                                out.toAbsolutePath().normalize().toString()));
        said.printf(
                Locale.ROOT,
                "%,d lines, places %,d to %,d, are in %s (SHA-256 %s) and no longer in the database.%n",
                archived.path("lines").asLong(0),
                archived.path("from").asLong(0),
                archived.path("to").asLong(0),
                out,
                archived.path("sha256").asString(""));
        said.println("Keep the file; it verifies by itself: ./sunmao audit verify " + out);
        return 0;
    }
}
