package org.sunmao.app.proposals;

import java.time.LocalDate;
import java.util.List;

/**
 * The unit was in touch with the proposers.
 *
 * @param way a word of {@link #WAYS}
 */
public record Contact(long id, int round, String unit, String way, LocalDate on, String what) {

    /** How a unit is in touch. */
    public static final List<String> WAYS = List.of("visit", "phone", "meeting", "letter");
}
