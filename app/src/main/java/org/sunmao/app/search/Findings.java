package org.sunmao.app.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the best first
 * @param more whether there is more than is shown; typing more narrows it down
 */
public record Findings(List<Hit> hits, boolean more) {

    /** Nothing was sought. */
    public static final Findings NONE = new Findings(List.of(), false);

    public Findings {
        hits = List.copyOf(hits);
    }
}
