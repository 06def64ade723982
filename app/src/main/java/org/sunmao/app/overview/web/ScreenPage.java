package org.sunmao.app.overview.web;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.stream.Marks;

/**
 * The one screen.
 *
 * @param asked what was asked for
 * @param parts part to its HTML, in their order
 * @param arrived what came in and is not counted yet
 */
public record ScreenPage(ScreenAsked asked, Map<String, String> parts, String arrived) {

    /** What stands above the columns. */
    public static final List<String> TOP = List.of("where", "figures");

    /** The columns from left to right; the map is in the middle. */
    public static final List<List<String>> COLUMNS = List.of(
            List.of("pending", "changes", "leases"),
            List.of("map", "inside", "trend", "work", "moves"),
            List.of("ranking", "industry"));

    /** What the page shows, for whoever tells it of changes. */
    public String have() {
        var followed = new LinkedHashMap<>(parts);
        followed.keySet().retainAll(ScreenParts.FOLLOWED);
        return Marks.of(Arrived.with(arrived, followed)).written();
    }

    /** What came in, as its template wrote it. */
    public Content cameIn() {
        return output -> output.writeContent(arrived);
    }

    /** A part as its template wrote it, names escaped there. */
    public Content part(String id) {
        return output -> output.writeContent(parts.getOrDefault(id, ""));
    }
}
