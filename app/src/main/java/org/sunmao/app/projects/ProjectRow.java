package org.sunmao.app.projects;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project in a list.
 *
 * @param id of the matter
 * @param region six digits (GB/T 2260)
 * @param agreedFen what was agreed; null before there is an agreement
 * @param arrivedFen what arrived, corrections subtracted
 * @param counted how it is counted
 * @param twin whether an earlier report of the same investor waits for the office's word
 * @param hindrance what the last report says is in the way; null where none said it
 * @param moves grows with every word
 */
public record ProjectRow(
        long id,
        String number,
        String title,
        String state,
        boolean ended,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate pausedOn,
        @Nullable String team,
        String region,
        @Nullable String industry,
        String source,
        String investor,
        Instant reportedAt,
        LocalDate protectedUntil,
        @Nullable Long agreedFen,
        long arrivedFen,
        @Nullable Integer plannedJobs,
        @Nullable Integer provenJobs,
        String counted,
        boolean twin,
        @Nullable String hindrance,
        int moves) {

    /** Whether its last day has passed and nothing was said. */
    public boolean stuck(LocalDate today) {
        return !ended && pausedOn == null && dueOn != null && today.isAfter(dueOn);
    }
}
