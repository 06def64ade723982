package org.sunmao.app.matters;

import org.jspecify.annotations.Nullable;

/**
 * A state of a kind of matter.
 *
 * @param code its word
 * @param ends whether a matter ends here
 * @param workingDays until when it has to be left, in working days after it was entered; 0 for no such day
 * @param instead the state that takes its place where a district leaves it out; null where it cannot be left out
 */
public record MatterState(
        String code,
        boolean ends,
        int workingDays,
        @Nullable String instead) {

    public MatterState {
        if (workingDays < 0 || ends && workingDays > 0) {
            throw new IllegalArgumentException(code + ": a deadline of " + workingDays + " working days");
        }
    }

    /** Whether a district may leave it out. */
    public boolean optional() {
        return instead != null;
    }
}
