package org.sunmao.app.corrections;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A correction that an enterprise asks for.
 *
 * @param attribute code of the attribute of its file
 * @param stands what the file said then; null for nothing
 * @param wanted what it should say
 * @param evidence where that can be looked up
 * @param dueOn the day by which the office answers
 * @param state open, accepted, forwarded (to the department whose statement it is) or rejected
 * @param reason why it was rejected, or to whom it was forwarded
 * @param delivery the delivery with the enterprise's statement, of an accepted one
 */
public record Correction(
        long id,
        long enterpriseId,
        String attribute,
        @Nullable String stands,
        String wanted,
        String why,
        String evidence,
        String askedBy,
        Instant askedAt,
        LocalDate dueOn,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Long delivery) {

    public boolean open() {
        return state.equals("open");
    }

    /** Whether the answer is late. */
    public boolean late(LocalDate today) {
        return open() && today.isAfter(dueOn);
    }
}
