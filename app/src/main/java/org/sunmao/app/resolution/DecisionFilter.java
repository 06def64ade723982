package org.sunmao.app.resolution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which decisions to look at; an empty text restricts nothing.
 *
 * @param by the account that decided
 * @param kind {@code link}, {@code new}, {@code not} or {@code undo}
 * @param state {@code standing} or {@code undone}
 * @param name part of the name as the source writes it
 */
public record DecisionFilter(String by, String kind, String state, String name) {

    /** All of them. */
    public static final DecisionFilter ALL = new DecisionFilter("", "", "", "");

    public DecisionFilter {
        name = name.strip();
    }

    /** What is restricted, by the name of the parameter that says so. */
    public Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("by", by);
        asked.put("kind", kind);
        asked.put("state", state);
        asked.put("name", name);
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    String conditions() {
        String undone = "exists (select 1 from resolution.decision v where v.undoes = d.id)";
        String conditions = by.isEmpty() ? "" : " and d.by_person = :by";
        conditions += kind.isEmpty() ? "" : " and d.kind = :kind";
        conditions += name.isEmpty() ? "" : " and position(:name in coalesce(m.fields ->> 'name', '')) > 0";
        return switch (state) {
            case "standing" -> conditions + " and d.kind <> 'undo' and not " + undone;
            case "undone" -> conditions + " and " + undone;
            default -> conditions;
        };
    }

    Map<String, Object> values() {
        return new HashMap<>(Map.of("by", by, "kind", kind, "name", name));
    }
}
