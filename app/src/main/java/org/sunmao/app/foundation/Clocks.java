package org.sunmao.app.foundation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of a question (bitemporal data, as in SQL:2011): the day on which the world was so, and the moment at which we knew it.
 *
 * @param trueOn the day whose state is asked for; null for the newest
 * @param knownOn the moment whose knowledge is asked for; null for now
 * @param derivation number of the last derivation that readers could see at that moment, 0 where there was none; has no meaning where
 *     knownOn is null
 */
public record Clocks(@Nullable LocalDate trueOn, @Nullable Instant knownOn, long derivation) {

    /** Both clocks at now. */
    public static final Clocks NOW = new Clocks(null, null, 0);

    /** Whether either clock stands elsewhere than at now; nothing can be changed there. */
    public boolean areSet() {
        return trueOn != null || knownOn != null;
    }
}
