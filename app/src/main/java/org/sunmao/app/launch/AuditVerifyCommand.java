package org.sunmao.app.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.audit.chain.ArchiveFile;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.live.LiveServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sunmao audit verify}: walks along the chain and names the first place that does not hold. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Walks along the chain of the record of who did what, or of an archive of it. The exit status is 1 where it is broken; the"
                        + " first broken place is named.")
final class AuditVerifyCommand extends ServerAction {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "An archive; it needs no data and no server.")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec own;

    AuditVerifyCommand(Server server) {
        super(server);
    }

    @Override
    public Integer call() {
        Path archive = file;
        if (archive == null) {
            return super.call();
        }
        try {
            var found = ArchiveFile.verify(archive);
            return tell(JSON.valueToTree(found), own.commandLine().getOut());
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(archive + " cannot be verified: " + e.getMessage(), e);
        }
    }

    @Override
    int run(LiveServer live, PrintWriter out) {
        return tell(new JsonClient(live, "nothing was changed.").post("/api/audit/verify", Map.of()), out);
    }

    private static int tell(JsonNode found, PrintWriter out) {
        long lines = found.path("lines").asLong(0);
        double seconds = found.path("seconds").asDouble(0);
        out.printf(
                Locale.ROOT,
                "%,d lines hold, places %,d to %,d, in %.1f s (%,.0f lines/s); %,d heads known from outside.%n",
                lines,
                found.path("from").asLong(0),
                found.path("to").asLong(0),
                seconds,
                seconds > 0 ? lines / seconds : 0,
                found.path("heads").asLong(0));
        JsonNode finding = found.path("finding");
        if (!finding.isObject()) {
            out.println("The chain is whole.");
            return 0;
        }
        out.printf(
                "BROKEN at place %d: %s%n",
                finding.path("seq").asLong(0), word(finding.path("what").asString("")));
        if (finding.path("line").isNumber()) {
            out.printf(
                    "  line %d, written %s by '%s': %s%n",
                    finding.path("line").asLong(0),
                    finding.path("at").asString("at a time not known"),
                    finding.path("who").asString(""),
                    finding.path("action").asString(""));
        }
        return 1;
    }

    private static String word(String what) {
        return what.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
