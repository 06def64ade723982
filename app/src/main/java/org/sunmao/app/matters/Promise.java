package org.sunmao.app.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something promised in a matter.
 *
 * @param unit the unit that promised; null where none led
 * @param state open, kept, broken or withdrawn
 */
public record Promise(
        long id, long matter, String what, @Nullable String unit, LocalDate dueOn, String state, String why) {

    /** Whether its day has passed and nothing was said of it. */
    public boolean late(LocalDate today) {
        return state.equals("open") && today.isAfter(dueOn);
    }
}
