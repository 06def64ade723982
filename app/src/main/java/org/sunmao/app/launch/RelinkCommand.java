package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.live.LiveServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code sunmao relink}: links everything anew, to compare or to hold. */
@Command(
        name = "relink",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Links all mentions of enterprises anew from the evidence. With --check nothing is changed: what linking anew gives"
                        + " is held against the links that stand, subject ids included.")
final class RelinkCommand extends ServerAction {

    @Option(names = "--check", description = "Only compare; the exit status is 1 where anything differs.")
    private boolean check;

    RelinkCommand(Server server) {
        super(server);
    }

    @Override
    int run(LiveServer live, PrintWriter out) {
        var client = new JsonClient(live, "the links that stood still stand.");
        if (!check) {
            index(client.post("/api/links/rebuild", Map.of()), out);
            return 0;
        }
        JsonNode report = client.post("/api/links/check", Map.of());
        out.printf(
                Locale.ROOT,
                "%,d mentions linked anew by %s in %.1f s: %,d stand for %,d enterprises.%n",
                report.path("mentions").asLong(0),
                report.path("model").asString(""),
                seconds(report.path("took")),
                report.path("linked").asLong(0),
                report.path("subjects").asLong(0));
        if (report.path("equal").asBoolean(false)) {
            out.println("They are the links that stand, in the journal and in memory; every id stays.");
            return 0;
        }
        out.printf(
                Locale.ROOT,
                "%,d differ in the journal, %,d in memory; %,d enterprises would get a new id. Links as linked anew: ./sunmao relink%n",
                report.path("differences").asLong(0),
                report.path("inMemory").asLong(0),
                report.path("newIds").asLong(0));
        report.path("examples").values().forEach(each -> example(each, out));
        return 1;
    }

    private static void example(JsonNode each, PrintWriter out) {
        out.printf(
                "  mention %d, %s%n",
                each.path("mention").asLong(0), each.path("where").asString(""));
        out.println("    stands  " + orNothing(each.path("kept").asString("")));
        out.println("    anew    " + orNothing(each.path("anew").asString("")));
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    private static void index(JsonNode index, PrintWriter out) {
        if (index.path("model").asString("").isEmpty()) {
            out.println("All mentions were linked anew; the model in use is not pinned, so nothing is kept in memory.");
            return;
        }
        out.printf(
                Locale.ROOT,
                "%,d rows that found an enterprise and %,d others were linked anew by %s in %.1f s.%n",
                index.path("anchors").asLong(0),
                index.path("records").asLong(0),
                index.path("model").asString(""),
                seconds(index.path("took")));
    }

    /** A duration as ISO 8601 has it, in seconds. */
    private static double seconds(JsonNode duration) {
        return Duration.parse(duration.asString("PT0S")).toMillis() / 1e3;
    }
}
