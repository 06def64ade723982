package org.sunmao.app.matters;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a matter.
 *
 * @param event a word of the kind's moves, or of the engine
 * @param by account of whoever did it; null for the clock
 * @param role that person's role then
 * @param unit the unit that it concerns; null for none
 * @param state the state afterwards
 * @param facts what else was said, by field; under {@link #WAS} and the field what a change overwrote
 */
public record MatterEvent(
        long id,
        String event,
        Instant at,
        @Nullable String by,
        @Nullable String role,
        @Nullable String unit,
        String state,
        String why,
        Map<String, String> facts) {

    /** Before a field's name among the facts: what stood there before. */
    public static final String WAS = "was-";

    public MatterEvent {
        facts = Map.copyOf(facts);
    }
}
