package org.sunmao.app.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The attributes of a file as they are stored and shown: every value that was claimed, the winner first. */
public final class AttributeJson {

    private static final int MOST_VALUES = 8;

    private AttributeJson() {}

    /** {@code {"name": [{"value", "source", "date", "payload", "claims", "since"}, …], …}}; at most eight values for each attribute. */
    public static String write(JsonMapper json, Map<String, List<Chosen>> chosen) {
        var kept = new java.util.TreeMap<String, List<Chosen>>();
        chosen.forEach((attribute, values) ->
                kept.put(attribute, values.subList(0, Math.min(values.size(), MOST_VALUES))));
        return json.writeValueAsString(kept);
    }

    /** The winning value of an attribute. */
    public static Optional<String> winner(Map<String, List<Chosen>> chosen, String attribute) {
        List<Chosen> values = chosen.getOrDefault(attribute, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0).value());
    }
}
