package org.sunmao.app.scenarios.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.scenarios.Reason;

/**
 * An enterprise with what speaks for it and against it.
 *
 * @param offer the capability that fits best; null where the enterprise said none that shares a word
 * @param points the sum of its reasons
 * @param tradeOnly whether it is of the trade that is asked for and its texts say hardly anything of what is wanted
 */
public record Ranked(Firm firm, @Nullable Offer offer, int points, boolean tradeOnly, List<Reason> reasons) {

    public Ranked {
        reasons = List.copyOf(reasons);
    }
}
