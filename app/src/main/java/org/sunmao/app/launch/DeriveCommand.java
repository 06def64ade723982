package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.sunmao.app.launch.console.Refusal;
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
                "Derives all files again from the evidence, a large district's in pieces; one that was stopped goes on. With --check nothing is changed: all conclusions are thrown away"
                        + " and derived again in a transaction that is taken back, and what comes out is held against what stands, ids included.")
final class DeriveCommand extends ServerAction {

    private static final long LOOK_MILLIS = 2_000;

    @Option(
            names = "--check",
            description =
                    "Only compare; a large district in pieces, and one that was stopped goes on. The exit status is 1 where anything differs.")
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
            JsonNode done = watched(client, out, () -> client.post("/api/derivation", Map.of()));
            long earlier = done.path("piecesBefore").asLong(0);
            if (earlier > 0) {
                out.printf(
                        Locale.ROOT,
                        "Went on after %d of %d pieces, which a run that was stopped had done.%n",
                        earlier,
                        done.path("pieces").asLong(0));
            }
            out.printf(
                    Locale.ROOT,
                    "All files derived again in %.1f s.%n",
                    done.path("seconds").asDouble(0));
            return 0;
        }
        JsonNode report = watched(
                client,
                out,
                () -> client.post(
                        "/api/derivation/check",
                        Map.of("slices", Integer.toString(slices), "slice", Integer.toString(slice))));
        long before = report.path("piecesBefore").asLong(0);
        if (before > 0) {
            out.printf(
                    Locale.ROOT,
                    "Went on after %d of %d pieces, which a check that was stopped had done.%n",
                    before,
                    report.path("pieces").asLong(0));
        }
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

    /** While the request is under way, says every few seconds how far the work has come. */
    private static JsonNode watched(JsonClient client, PrintWriter out, Supplier<JsonNode> request) {
        var watcher = new Thread(() -> watch(client, out), "progress");
        watcher.setDaemon(true);
        watcher.start();
        try {
            return request.get();
        } finally {
            watcher.interrupt();
        }
    }

    private static void watch(JsonClient client, PrintWriter out) {
        String last = "";
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                String line = line(client.get("/api/derivation"));
                if (!line.isEmpty() && !line.equals(last)) {
                    out.println(line);
                    out.flush();
                    last = line;
                }
            }
        } catch (InterruptedException | Refusal over) {
            // The request itself says how it ended.
            Thread.currentThread().interrupt();
        }
    }

    /** The step with what is done of it, a rate and the time that is left, as far as they can be told. */
    static String line(JsonNode status) {
        String step = status.path("step").asString("");
        if (step.isEmpty()) {
            return "";
        }
        var line = new StringBuilder("  ");
        if (status.path("pieces").asLong(0) > 0) {
            line.append(String.format(
                    Locale.ROOT,
                    "piece %d of %d, ",
                    status.path("piece").asLong(0) + 1,
                    status.path("pieces").asLong(0)));
        }
        line.append(step);
        if (status.path("total").asLong(0) > 0) {
            line.append(String.format(
                    Locale.ROOT,
                    " %,d of %,d, %,.0f a second",
                    status.path("done").asLong(0),
                    status.path("total").asLong(0),
                    status.path("perSecond").asDouble(0)));
        }
        if (status.path("secondsLeft").isNumber()) {
            line.append(String.format(
                    Locale.ROOT,
                    ", about %.0f s left",
                    status.path("secondsLeft").asDouble(0)));
        }
        return line.append(String.format(
                        Locale.ROOT, " (%.0f s)", status.path("runningSeconds").asDouble(0)))
                .toString();
    }
}
