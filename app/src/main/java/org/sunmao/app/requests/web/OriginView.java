package org.sunmao.app.requests.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, as its handlers see it.
 *
 * @param way a sentence on the way
 * @param firm the enterprise as whoever asked calls it; empty where none is said
 * @param place the place, likewise
 * @param visit where the visit is; null for other ways
 * @param facts further facts, such as of a work order: label and text
 * @param contact how to reach whoever asked, masked unless the reader asked to see it; null where nothing was said, or this reader need not know it
 * @param plain whether the contact stands there in full
 * @param decides whether the reader says which enterprise it is
 * @param candidates enterprises that may be meant, for whoever decides it
 */
public record OriginView(
        String way,
        String firm,
        String place,
        @Nullable String visit,
        List<Fact> facts,
        @Nullable String contact,
        boolean plain,
        boolean decides,
        List<Line> candidates) {

    /** A fact. */
    public record Fact(String label, String text) {}

    /**
     * An enterprise that may be meant.
     *
     * @param value what the form sends
     * @param why a sentence of reasons
     * @param chosen whether the request is its own already
     */
    public record Line(String value, String name, String href, String why, boolean chosen) {}

    public OriginView {
        facts = List.copyOf(facts);
        candidates = List.copyOf(candidates);
    }
}
