package org.sunmao.app.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it stands.
 *
 * @param number what people call it, such as {@code SQ-2026-000017}
 * @param since when it came into its state
 * @param leadUnit the unit that leads; null before one does
 * @param units every unit that has a part
 * @param people persons who have a part by themselves
 * @param enterprises whose own matter it is
 * @param fields what was filled in, by field; a sum of money in fen
 * @param dueOn the last day of this state; null where it has none or the clock stands still
 * @param pausedOn since when the clock stands still; null while it goes
 * @param leftDays the working days that were left when it stopped; null while it goes
 * @param overdue how often it was told that the last day has passed
 * @param mergedInto the matter that it goes on with
 * @param moves grows with every word
 */
public record Matter(
        long id,
        String kind,
        String number,
        String title,
        String state,
        Instant since,
        boolean ended,
        @Nullable String street,
        @Nullable String leadUnit,
        List<String> units,
        List<String> people,
        List<Long> enterprises,
        Map<String, String> fields,
        Instant openedAt,
        String openedBy,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate pausedOn,
        @Nullable Integer leftDays,
        int overdue,
        @Nullable Long mergedInto,
        int moves) {

    public Matter {
        units = List.copyOf(units);
        people = List.copyOf(people);
        enterprises = List.copyOf(enterprises);
        fields = Map.copyOf(fields);
    }

    /** Whether it can be moved: it has not ended and goes on by itself. */
    public boolean open() {
        return !ended && mergedInto == null;
    }

    /** Whether its last day has passed. */
    public boolean late(LocalDate today) {
        return open() && dueOn != null && today.isAfter(dueOn);
    }
}
