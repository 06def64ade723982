package org.sunmao.app.overview.web;

import java.util.Map;
import org.sunmao.app.stream.Marks;

/**
 * The one screen.
 *
 * @param asked what was asked for
 * @param parts part to its HTML, in their order
 */
public record ScreenPage(ScreenAsked asked, Map<String, String> parts) {

    /** What the page shows, for whoever tells it of changes. */
    public String have() {
        return Marks.of(parts).written();
    }
}
