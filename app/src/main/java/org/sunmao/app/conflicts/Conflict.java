package org.sunmao.app.conflicts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as a reader finds it on the board.
 *
 * @param subjectId the building or enterprise whose file it is about
 * @param subjectName its name; null where the reader's scope does not open it
 * @param what what of it, such as a unit's id; empty for the file itself
 * @param unit the unit's label, where it is about one
 * @param buildingId where it is; null where no building is known
 * @param owner code of the source that is likely wrong
 * @param size by how much the sources differ, in the measure of the kind
 * @param firstSeen since when it is known
 * @param holds false for one that is over
 * @param state open, asked, stands, returned, corrected, accepted, or closed
 * @param askedSource whose department was asked last
 * @param dueOn until when it answers
 * @param moves what a form sends back, so that two who look at the same state cannot both act
 */
public record Conflict(
        long id,
        String kind,
        String severity,
        boolean aboutBuilding,
        long subjectId,
        @Nullable String subjectName,
        String what,
        @Nullable String unit,
        @Nullable Long buildingId,
        @Nullable String buildingName,
        @Nullable String streetCode,
        @Nullable String owner,
        @Nullable BigDecimal size,
        Instant firstSeen,
        boolean holds,
        String state,
        @Nullable String askedSource,
        @Nullable LocalDate dueOn,
        int moves,
        List<Side> sides) {

    public Conflict {
        sides = List.copyOf(sides);
    }

    /** Whether the department that was asked is late. */
    public boolean overdue(LocalDate today) {
        return state.equals("asked") && dueOn != null && today.isAfter(dueOn);
    }
}
