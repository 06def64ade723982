package org.sunmao.app.scenarios.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that fits, with the reasons.
 *
 * @param firm the id of the enterprise
 * @param name the enterprise, or the opportunity where an enterprise asks
 * @param href its page; null where the reader has none
 * @param offer the capability that fits best; empty where the enterprise said none
 * @param tradeOnly whether it fits by its trade alone
 * @param matched the page of the match that there is; null for none
 */
public record FitLine(
        long firm,
        String name,
        @Nullable String href,
        String offer,
        String points,
        List<ReasonLine> reasons,
        boolean tradeOnly,
        @Nullable String matched) {

    /**
     * A reason in words.
     *
     * @param tone {@code good}, {@code bad} or {@code mute}
     */
    public record ReasonLine(String about, String sentence, String points, String tone) {}

    public FitLine {
        reasons = List.copyOf(reasons);
    }
}
