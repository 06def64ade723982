package org.sunmao.app.matters;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * News within the transaction that keeps it: a line was written in the timeline of a matter.
 *
 * @param matter its id
 * @param event what happened: a step of the kind, or a word of the engine such as {@code comment}
 * @param unit the unit that it concerns; null for none
 * @param audience to whom it is told
 * @param facts what was said with it
 * @param by the account; null for the clock
 */
public record MatterTold(
        long matter,
        String event,
        @Nullable String unit,
        Audience audience,
        Map<String, String> facts,
        @Nullable String by) {

    public MatterTold {
        facts = Map.copyOf(facts);
    }
}
