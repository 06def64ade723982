package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.live.LiveServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code sunmao derive}: derives everything again, to compare or to hold. */
@Command(
        name = "derive",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Derives all files again from the evidence. With --check nothing is changed: all conclusions are thrown away"
                        + " and derived again in a transaction that is taken back, and what comes out is held against what stands, ids included.")
final class DeriveCommand extends ServerAction {

    @Option(names = "--check", description = "Only compare; the exit status is 1 where anything differs.")
    private boolean check;

    @Option(
            names = "--slices",
            paramLabel = "N",
            description = "With --check: derive only every Nth file anew, and throw nothing away.",
            defaultValue = "1")
    private int slices;

    @Option(names = "--slice", paramLabel = "K", description = "Which of the N, from 0.", defaultValue = "0")
    private int slice;

    DeriveCommand(Server server) {
        super(server);
    }

    @Override
    int run(LiveServer live, PrintWriter out) {
        var client = new JsonClient(live, "the conclusions that stood still stand.");
        if (!check) {
            JsonNode done = client.post("/api/derivation", Map.of());
            out.printf(
                    Locale.ROOT,
                    "All files derived again in %.1f s.%n",
                    done.path("seconds").asDouble(0));
            return 0;
        }
        JsonNode report = client.post(
                "/api/derivation/check", Map.of("slices", Integer.toString(slices), "slice", Integer.toString(slice)));
        out.printf(
                Locale.ROOT,
                "%,d files derived anew in %.1f s, %,d rows compared.%n",
                report.path("subjects").asLong(0),
                report.path("seconds").asDouble(0),
                report.path("rows").asLong(0));
        if (report.path("equal").asBoolean(false)) {
            out.println("They are the rows that stand; every id stays.");
            return 0;
        }
        for (JsonNode table : report.path("tables").values()) {
            long missing = table.path("missing").asLong(0);
            long surplus = table.path("surplus").asLong(0);
            if (missing + surplus > 0) {
                out.printf(
                        Locale.ROOT,
                        "%s: %,d rows stand that are not derived, %,d are derived that do not stand.%n",
                        table.path("table").asString(""),
                        missing,
                        surplus);
                table.path("examples").values().forEach(row -> out.println("  " + row.asString("")));
            }
        }
        out.println("Conclusions as derived anew: ./sunmao derive");
        return 1;
    }
}
