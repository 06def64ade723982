package org.sunmao.app.scenarios.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.scenarios.Reason;

/**
 * An enterprise with what speaks for it and against it.
 *
 * @param points the sum of its reasons
 * @param offer the capability that fits best; null where the enterprise said none that shares a word
 */
public record Ranked(Firm firm, @Nullable Offer offer, int points, List<Reason> reasons) {

    public Ranked {
        reasons = List.copyOf(reasons);
    }
}
