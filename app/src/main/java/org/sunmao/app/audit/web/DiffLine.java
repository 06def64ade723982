package org.sunmao.app.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value of a change, or of what belongs to a line.
 *
 * @param name its name
 * @param before what was; null where there was nothing
 * @param after what is; null where there is nothing
 */
public record DiffLine(
        String name, @Nullable String before, @Nullable String after) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether both sides differ. */
    public boolean changed() {
        return before == null ? after != null : !before.equals(after);
    }

    static List<DiffLine> of(@Nullable String before, @Nullable String after) {
        JsonNode was = tree(before);
        JsonNode is = tree(after);
        var names = new TreeSet<String>(was.propertyNames());
        names.addAll(is.propertyNames());
        var lines = new ArrayList<DiffLine>();
        names.forEach(name -> lines.add(new DiffLine(name, text(was.get(name)), text(is.get(name)))));
        return lines;
    }

    private static JsonNode tree(@Nullable String json) {
        return JSON.readTree(json == null ? "{}" : json);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
