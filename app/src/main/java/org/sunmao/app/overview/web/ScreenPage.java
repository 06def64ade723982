package org.sunmao.app.overview.web;

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

    /** What the page shows, for whoever tells it of changes. */
    public String have() {
        return Marks.of(Arrived.with(arrived, parts)).written();
    }
}
