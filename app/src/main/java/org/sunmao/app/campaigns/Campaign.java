package org.sunmao.app.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param call the call in its own words
 * @param formula how bodies are ranked, a term on each line ({@code Formula})
 */
public record Campaign(
        long id,
        String name,
        String call,
        LocalDate begunOn,
        @Nullable LocalDate endsOn,
        String formula) {

    /** Whether it goes on, on this day. */
    public boolean open(LocalDate today) {
        return endsOn == null || !endsOn.isBefore(today);
    }
}
