package org.sunmao.app.warnings;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A warning as a reader finds it.
 *
 * @param rule id of the rule that found it
 * @param subject building, enterprise or source
 * @param subjectName its name; null where the reader's scope does not open it
 * @param what what of it, such as a unit and its holder; empty for the subject itself
 * @param level 1, 2 or 3: the higher, the more pressing
 * @param owner who deals with it: steward, department or office
 * @param buildingName where it is; null where no building is known or open
 * @param enterpriseName whom it is about; null where none, or none that is open
 * @param facts what the rule found, as the reason names it
 * @param firstOn the day on which it was found
 * @param endedOn the day since which it holds no more; null while it holds
 * @param state open, taken, postponed, done or dismissed
 * @param takenBy who took it
 * @param untilOn until when it is postponed
 * @param moves what a form sends back, so that two who look at the same state cannot both act
 */
public record Warning(
        long id,
        String rule,
        int version,
        String subject,
        long subjectId,
        @Nullable String subjectName,
        String what,
        int level,
        String owner,
        @Nullable Long buildingId,
        @Nullable String buildingName,
        @Nullable Long enterpriseId,
        @Nullable String enterpriseName,
        Map<String, @Nullable String> facts,
        LocalDate firstOn,
        @Nullable LocalDate endedOn,
        String state,
        @Nullable String takenBy,
        @Nullable LocalDate untilOn,
        int moves) {

    public Warning {
        facts = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facts));
    }

    /** Whether it holds. */
    public boolean holds() {
        return endedOn == null;
    }
}
