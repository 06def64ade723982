package org.sunmao.app.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a body, or somebody in it, has to do.
 *
 * @param member its owner; null where it is the body's
 * @param doneOn null while it is open
 */
public record Task(
        long id,
        long body,
        @Nullable Long member,
        String what,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String result) {

    /** Whether its day has passed and it is not done. */
    public boolean late(LocalDate today) {
        return doneOn == null && dueOn.isBefore(today);
    }
}
