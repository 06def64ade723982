package org.sunmao.app.month;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vacant unit that a manager proposes in a sentence.
 *
 * @param words the sentence as it was typed
 * @param floor the floor as understood, or as corrected
 * @param room rooms or side; empty for the whole floor
 * @param about whether the area is about so much
 * @param from the day from which it is vacant; null where it is already
 * @param questions words of what the sentence left open
 * @param state draft, open, accepted, refused or withdrawn
 * @param answer what the district said; null where it has not
 * @param delivery the delivery that gives the unit; null until it was accepted
 */
public record Proposal(
        long id,
        long buildingId,
        String building,
        int sourceId,
        String words,
        String floor,
        String room,
        @Nullable BigDecimal areaSqm,
        boolean about,
        @Nullable LocalDate from,
        List<String> questions,
        String state,
        String by,
        Instant at,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Long delivery) {

    public Proposal {
        questions = List.copyOf(questions);
    }

    public boolean draft() {
        return state.equals("draft");
    }

    public boolean open() {
        return state.equals("open");
    }
}
