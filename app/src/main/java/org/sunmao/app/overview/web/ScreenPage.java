package org.sunmao.app.overview.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/**
 * The one screen.
 *
 * @param asked what was asked for
 * @param parts part to its HTML, in their order
 */
public record ScreenPage(ScreenAsked asked, Map<String, String> parts) {

    /** What stands above the columns. */
    public static final List<String> TOP = List.of("where", "figures");

    /** The columns from left to right; the map is in the middle. */
    public static final List<List<String>> COLUMNS = List.of(
            List.of("pending", "changes", "leases"),
            List.of("map", "inside", "trend", "moves"),
            List.of("ranking", "industry"));

    /** A part as its template wrote it, names escaped there. */
    public Content part(String id) {
        return output -> output.writeContent(parts.getOrDefault(id, ""));
    }
}
