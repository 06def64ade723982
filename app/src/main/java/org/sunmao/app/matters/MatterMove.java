package org.sunmao.app.matters;

import java.util.List;
import java.util.Set;

/**
 * A step from one state to another, or within one.
 *
 * @param word its word
 * @param from the states in which it may be taken
 * @param to the state that it leads to
 * @param actors who may take it; nobody but the clock where there are none
 * @param asks fields that it asks for, in the form's order
 * @param needs those of them that must be said in this very step
 * @param reasoned whether it takes a reason
 * @param within at most so many working days after the state was entered; 0 for any time
 * @param audience to whom it is told
 * @param aside whether nobody waits for it: it may be taken, but is nobody's work
 * @param tells who gets a notice of it besides those who have to go on
 */
public record MatterMove(
        String word,
        Set<String> from,
        String to,
        List<Actor> actors,
        List<String> asks,
        List<String> needs,
        boolean reasoned,
        int within,
        Audience audience,
        boolean aside,
        List<Actor> tells) {

    /** The word of the step that the clock takes when the day of a promise has passed and it was not kept. */
    public static final String LATE_PROMISE = "late-promise";

    public MatterMove {
        from = Set.copyOf(from);
        actors = List.copyOf(actors);
        asks = List.copyOf(asks);
        needs = List.copyOf(needs);
        tells = List.copyOf(tells);
    }

    /** The same step between other states. */
    public MatterMove between(Set<String> others, String target) {
        return new MatterMove(word, others, target, actors, asks, needs, reasoned, within, audience, aside, tells);
    }
}
