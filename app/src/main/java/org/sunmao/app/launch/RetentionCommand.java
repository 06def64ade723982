package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.console.Version;
import org.sunmao.app.live.LiveServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code sunmao retention}: what the catalogue says is to be deleted, and its deletion as decided. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Says what has been kept as long as the catalogue allows and is to be deleted; nothing is changed. With --yes the plan"
                        + " that the district office decided on the page /catalogue/retention is carried out; where something else would be"
                        + " deleted than was decided, nothing is.")
final class RetentionCommand extends ServerAction {

    @Option(names = "--dry-run", description = "Only say what is due; so it is without --yes too.")
    private boolean dryRun;

    @Option(
            names = "--effects",
            description = "Work out what files and figures come to; takes as long as a derivation.")
    private boolean effects;

    @Option(names = "--source", paramLabel = "CODE", description = "Only what this source delivered.")
    private String source = "";

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "As it would be on that day.")
    private @Nullable LocalDate asOf;

    @Option(names = "--yes", description = "Carry out the plan that waits.")
    private boolean yes;

    RetentionCommand(Server server) {
        super(server);
    }

    @Override
    int run(LiveServer live, PrintWriter out) {
        if (yes && (dryRun || effects || asOf != null || !source.isEmpty())) {
            throw new Refusal(
                    "--yes carries out the plan that the office decided, whole: it goes with no other option.");
        }
        var client = new JsonClient(live, "the page /catalogue/retention says whether the plan was carried out.");
        if (yes) {
            long waiting = client.get("/api/catalogue/retention")
                    .path("waiting")
                    .path("id")
                    .asLong(0);
            if (waiting == 0) {
                throw new Refusal(
                        "No plan waits, so nothing was deleted. The district office decides what is deleted, on the page"
                                + " /catalogue/retention; then say --yes again.");
            }
            JsonNode plan = client.post("/api/catalogue/retention/execution", Map.of("plan", Long.toString(waiting)));
            out.printf(
                    "Plan %d, decided by %s, was carried out:%n",
                    plan.path("id").asLong(0), plan.path("madeBy").asString(""));
            counts(plan.path("counts"), out);
            return 0;
        }
        JsonNode answer = client.get("/api/catalogue/retention?effects=" + effects
                + (asOf == null ? "" : "&asOf=" + asOf)
                + (source.isEmpty() ? "" : "&source=" + URLEncoder.encode(source, StandardCharsets.UTF_8)));
        due(answer.path("due"), out);
        JsonNode waiting = answer.path("waiting");
        if (waiting.path("id").asLong(0) > 0) {
            out.printf(
                    "Plan %d of %s, decided by %s, waits; carry it out with --yes.%n",
                    waiting.path("id").asLong(0),
                    waiting.path("asOf").asString(""),
                    waiting.path("madeBy").asString(""));
        }
        return 0;
    }

    private static void due(JsonNode due, PrintWriter out) {
        out.println("Due on " + due.path("asOf").asString("") + ", dry run, nothing was changed:");
        counts(due.path("counts"), out);
        JsonNode effects = due.path("effects");
        if (effects.isObject()) {
            out.printf(
                    Locale.ROOT,
                    "  files: %,d buildings and %,d enterprises gone, %,d and %,d say something else%n",
                    effects.path("buildingsGone").asLong(0),
                    effects.path("enterprisesGone").asLong(0),
                    effects.path("buildingsChanged").asLong(0),
                    effects.path("enterprisesChanged").asLong(0));
            out.printf(
                    Locale.ROOT,
                    "  tenancy: %,d spells gone, %,d changed; tax: %,d months of enterprises gone%n",
                    effects.path("spellsGone").asLong(0),
                    effects.path("spellsChanged").asLong(0),
                    effects.path("taxMonthsGone").asLong(0));
            out.println("  withheld: " + effects.path("withheld"));
            out.println("  measures that read it: " + effects.path("measures"));
        }
        out.println("  digest " + due.path("digest").asString(""));
    }

    private static void counts(JsonNode counts, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  %,d rows in %,d deliveries: %,d different ones wholly, %,d only what is personal%n",
                counts.path("rows").asLong(0),
                counts.path("deliveries").asLong(0),
                counts.path("payloads").asLong(0),
                counts.path("redacted").asLong(0));
        out.printf(
                Locale.ROOT,
                "  %,d files of %,d bytes; %,d mentions wholly, %,d only telephone and legal representative%n",
                counts.path("files").asLong(0),
                counts.path("bytes").asLong(0),
                counts.path("mentions").asLong(0),
                counts.path("redactedMentions").asLong(0));
    }
}
