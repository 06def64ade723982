package org.sunmao.app.scenarios;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word on something that is released. What is personal is null once the consent is withdrawn or over.
 *
 * @param matter the matter of the opportunity or capability
 * @param intent {@code offers} where the enterprise can do it, or can use it; {@code asks} where it wants to know more
 * @param contact a telephone number or a mail address
 * @param keepUntil the last day on which the contact may be kept
 * @param state {@code open}, {@code answered}, {@code withdrawn} or {@code expired}
 * @param match the matter of the match that grew out of it; null for none
 */
public record ScenarioEnquiry(
        long id,
        long matter,
        Instant askedAt,
        String intent,
        @Nullable String company,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String wish,
        LocalDate keepUntil,
        String state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Long match) {

    /** Whether the contact is gone. */
    public boolean ended() {
        return state.equals("withdrawn") || state.equals("expired");
    }
}
