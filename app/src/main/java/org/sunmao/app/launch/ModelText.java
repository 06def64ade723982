package org.sunmao.app.launch;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.sunmao.app.launch.console.Refusal;
import tools.jackson.databind.JsonNode;

/** What a server answered about models, in words for the console. */
final class ModelText {

    private static final int LARGEST = 10;
    private static final List<String> CHANGES = List.of("gained", "lost", "moved", "to-review", "from-review");

    private final PrintWriter out;
    private final ResourceBundle words = ResourceBundle.getBundle(
            "messages/resolution",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    ModelText(PrintWriter out) {
        this.out = out;
    }

    void model(JsonNode model) {
        JsonNode training = model.path("training");
        String state = model.path("active").asBoolean(false) ? "in use" : "";
        if (!model.path("since").asString("").isEmpty()) {
            state += " since " + minute(model.path("since"));
        }
        out.printf("%-22s %s%n", model.path("id").asString(""), state);
        out.println("  " + (training.isObject() ? learned(training) : "comes with the program"));
        String note = training.path("note").asString("");
        if (!note.isEmpty()) {
            out.println("  " + note);
        }
    }

    private static String learned(JsonNode training) {
        return String.format(
                Locale.ROOT,
                "trained %s by %s on %,d mentions, %,d pairs and %,d decisions, in %,d rounds%s",
                minute(training.path("at")),
                training.path("by").asString(""),
                training.path("mentions").asLong(0),
                training.path("pairs").asLong(0),
                training.path("decisions").asLong(0),
                training.path("iterations").asLong(0),
                training.path("converged").asBoolean(true) ? "" : ", not settled yet");
    }

    /** 2026-11-28T22:02:11.123Z as 2026-11-28 22:02 UTC. */
    private static String minute(JsonNode instant) {
        String text = instant.asString("");
        return text.length() < 16 ? text : text.substring(0, 10) + " " + text.substring(11, 16) + " UTC";
    }

    /** The weights that differ most from those of the other model. */
    void largest(JsonNode weights) {
        List<JsonNode> differing = weights.path("lines").values().stream()
                .filter(line -> Math.abs(difference(line)) >= 0.05)
                .sorted(Comparator.comparingDouble(line -> -Math.abs(difference(line))))
                .toList();
        String beside = weights.path("beside").asString("");
        if (beside.isEmpty()) {
            return;
        }
        if (differing.isEmpty()) {
            out.println("No weight differs from those of " + beside + ".");
            return;
        }
        out.println(differing.size() + " weights differ from those of " + beside + "; the largest differences:");
        differing.stream().limit(LARGEST).forEach(line -> out.println(weight(line)));
    }

    void all(JsonNode weights) {
        String beside = weights.path("beside").asString("");
        out.println("Weights in bits" + (beside.isEmpty() ? ":" : ", and those of " + beside + ":"));
        if (!weights.path("lines").isArray()) {
            throw new Refusal("This version of the program cannot read the weights of this model.");
        }
        weights.path("lines").values().forEach(line -> out.println(weight(line)));
    }

    private static double difference(JsonNode line) {
        return line.path("other").isNumber()
                ? line.path("bits").asDouble(0) - line.path("other").asDouble(0)
                : 0;
    }

    private String weight(JsonNode line) {
        String code =
                line.path("comparison").asString("") + '.' + line.path("level").asString("");
        String other = line.path("other").isNumber()
                ? String.format(
                        Locale.ROOT, " %+7.1f   (%+.1f)", line.path("other").asDouble(0), difference(line))
                : "";
        return String.format(
                        Locale.ROOT, "  %-48s %+7.1f%s", code, line.path("bits").asDouble(0), other)
                + "  "
                + word("resolution.reason." + code, "");
    }

    private String word(String key, String fallback) {
        try {
            return words.getString(key);
        } catch (MissingResourceException e) {
            return fallback;
        }
    }

    /** How many links would change, by kind of change. */
    void counts(JsonNode comparison) {
        out.printf(
                Locale.ROOT,
                "Of %,d mentions, against %s:%n",
                comparison.path("mentions").asLong(0),
                comparison.path("against").asString(""));
        for (String change : CHANGES) {
            out.printf(
                    Locale.ROOT,
                    "  %,9d  %s%n",
                    comparison.path(field(change)).asLong(0),
                    word("resolution.change." + change, change));
        }
    }

    /** {@code to-review} as JSON names it: {@code toReview}. */
    private static String field(String change) {
        return change.equals("to-review") ? "toReview" : change.equals("from-review") ? "fromReview" : change;
    }

    /** Up to so many links that would change, a fair share of each kind. */
    void examples(JsonNode examples, int limit) {
        int left = limit;
        int kinds = CHANGES.size();
        for (String change : CHANGES) {
            int share = (left + kinds - 1) / kinds--;
            List<JsonNode> some = examples.values().stream()
                    .filter(e -> e.path("change").asString("").equals(constant(change)))
                    .limit(share)
                    .toList();
            some.forEach(e -> out.println(example(change, e)));
            left -= some.size();
        }
    }

    private static String constant(String change) {
        return change.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private String example(String change, JsonNode e) {
        return change + ": " + e.path("name").asString("?") + " ("
                + e.path("sourceEn").asString("") + ")"
                + System.lineSeparator() + "    was " + side(e.path("was")) + System.lineSeparator() + "    becomes "
                + side(e.path("becomes"));
    }

    private String side(JsonNode side) {
        String zone = side.path("zone").asString("");
        boolean scored = List.of("linked", "review").contains(zone);
        String name = side.path("name").asString("");
        String id = side.path("subjectId").asString("");
        return word("resolution.side." + zone + (name.isEmpty() ? ".bare" : ""), zone)
                + (name.isEmpty() ? "" : " " + name)
                + (id.isEmpty() ? "" : " E" + id)
                + (scored
                        ? String.format(
                                Locale.ROOT, ", %+.1f bits", side.path("bits").asDouble(0))
                        : "");
    }
}
