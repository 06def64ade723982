package org.sunmao.app.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as a reader finds it.
 *
 * @param uid its name in calendars of others
 * @param enterpriseId who is visited; null for a building as a whole
 * @param enterpriseName null where the reader's scope does not open it
 * @param buildingId where; null where no building is known
 * @param about what it is about, in words
 * @param basis the rule that an inspection rests on; empty where it is none
 * @param planned whether it was booked before
 * @param answerBy after this day a booking that nobody answered stands
 * @param other what the enterprise proposes instead, while it does
 * @param departments who takes part, the one that booked first
 * @param departmentsEn the same by their English names, where they have one
 * @param moves what a form sends back, so that two who look at the same state cannot both act
 * @param sequence counted up with every change that a calendar has to show
 * @param notes how many notes there are
 */
public record Visit(
        long id,
        UUID uid,
        @Nullable Long enterpriseId,
        @Nullable String enterpriseName,
        @Nullable Long buildingId,
        @Nullable String buildingName,
        Times during,
        String purpose,
        String about,
        String basis,
        boolean planned,
        VisitState state,
        LocalDate answerBy,
        @Nullable Times other,
        String bookedBy,
        Instant bookedAt,
        Instant changedAt,
        List<String> departments,
        List<String> departmentsEn,
        int moves,
        int sequence,
        int notes) {

    public Visit {
        departments = List.copyOf(departments);
        departmentsEn = List.copyOf(departmentsEn);
    }

    /** Whether nobody answered and the day for an answer is over: then it stands. */
    public boolean standsUnanswered(LocalDate today) {
        return state == VisitState.PROPOSED && today.isAfter(answerBy);
    }

    /** Whether it has begun. */
    public boolean hasBegun(Instant now) {
        return !now.isBefore(during.from());
    }
}
