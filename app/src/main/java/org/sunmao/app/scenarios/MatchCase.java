package org.sunmao.app.scenarios;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match.
 *
 * @param matter the matter that carries it
 * @param opportunity the matter of the opportunity
 * @param capability the matter of the capability; null where the enterprise was found by its file alone
 * @param points what the reasons came to when it was proposed
 * @param reasons as they were then
 * @param contracted what its contract comes to, in fen; 0 where there is none
 */
public record MatchCase(
        long matter,
        long opportunity,
        @Nullable Long capability,
        long enterprise,
        int points,
        List<Reason> reasons,
        LocalDate proposedOn,
        long contracted) {

    public MatchCase {
        reasons = List.copyOf(reasons);
    }
}
