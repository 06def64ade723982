package org.sunmao.app.front.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.front.web.BuildingPage;
import org.sunmao.app.search.Hit.Why;

/**
 * Something that was found.
 *
 * @param id as programs name it: {@code B12}, {@code E345}, a street's code, a measure's id, a page's path
 * @param href where it leads
 * @param name in the reader's language
 * @param confirmed false for a provisional enterprise or building
 * @param why how what was typed leads to it
 * @param matched the text in which it was found; null where that is its name
 * @param became what became of a building, the newest first
 */
public record Line(
        Kind kind,
        String id,
        String href,
        String name,
        boolean confirmed,
        Why why,
        @Nullable String matched,
        List<BuildingPage.Became> became) {

    public Line {
        became = List.copyOf(became);
    }
}
