package org.sunmao.app.vacancies;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's question about a vacant unit. What is personal is null once the consent is withdrawn or over.
 *
 * @param contact a telephone number or a mail address
 * @param keepUntil the last day on which the contact may be kept
 * @param state {@code open}, {@code answered}, {@code withdrawn} or {@code expired}
 */
public record Enquiry(
        long id,
        long unitId,
        long buildingId,
        Instant askedAt,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String company,
        @Nullable String wish,
        LocalDate keepUntil,
        String state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** Whether the contact is gone. */
    public boolean ended() {
        return state.equals("withdrawn") || state.equals("expired");
    }
}
