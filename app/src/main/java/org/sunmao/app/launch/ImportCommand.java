package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.live.LiveServer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code sunmao import}: files of one source. Works through the server that runs on the data directory; without one it starts one for
 * itself, so that there is one way in.
 */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Imports files of one source: XLSX, XLS, CSV or GeoJSON. A file that is there already changes nothing.")
final class ImportCommand implements Callable<Integer> {

    private final Server server;

    @Option(
            names = "--source",
            paramLabel = "CODE",
            required = true,
            description = "Code of the source, such as housing.")
    private String source = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "What a new source tells about: buildings, register, tenants, tax or places. Found by its columns"
                            + " where it is left out.")
    private @Nullable String kind;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day that the files speak of, where they do not say it themselves.")
    private @Nullable LocalDate date;

    @ArgGroup
    private Meaning meaning = new Meaning();

    /** How the meaning of columns becomes known, where the source does not remember it. */
    static final class Meaning {

        @Option(names = "--mapping", paramLabel = "FILE", description = "JSON file that says what the columns mean.")
        @Nullable
        Path mapping;

        @Option(names = "--accept-suggested", description = "Take the suggested meaning of the columns.")
        boolean acceptSuggested;
    }

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ImportCommand(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        refuseUnreadable();
        var directory = data.directory();
        PrintWriter out = spec.commandLine().getOut();
        return server.with(
                directory,
                live -> out.println("Importing through the server at " + live.url() + "/"),
                this::importThrough);
    }

    private void refuseUnreadable() {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Refusal(file + " is not a file that can be read.");
            }
        }
    }

    /** One file after the other; what follows a refused one is still imported. */
    private int importThrough(LiveServer live) {
        PrintWriter out = spec.commandLine().getOut();
        var client = new ImportClient(live);
        int status = 0;
        for (int i = 0; i < files.size(); i++) {
            var upload = new Upload(
                    files.get(i), source, kind, date, meaning.mapping, meaning.acceptSuggested, i == files.size() - 1);
            var report = client.send(upload);
            report.print(out);
            status = Math.max(status, report.succeeded() ? 0 : 1);
        }
        return status;
    }
}
