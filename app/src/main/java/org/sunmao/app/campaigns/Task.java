package org.sunmao.app.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a body, or somebody in it, has to do.
 *
 * @param member its owner; null where it is the body's
 * @param doneOn null where it is not done
 * @param endedOn the day on which it ended without being done; null where it did not
 * @param endedWhy why it did; empty where it did not
 */
public record Task(
        long id,
        long body,
        @Nullable Long member,
        String what,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String result,
        @Nullable LocalDate endedOn,
        String endedWhy) {

    /** Whether it is still to be done. */
    public boolean open() {
        return doneOn == null && endedOn == null;
    }

    /** Whether its day has passed and it is not done. */
    public boolean late(LocalDate today) {
        return open() && dueOn.isBefore(today);
    }
}
