package org.sunmao.app.visits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a visit has come; {@code visits.state.<word>} says it. */
public enum VisitState {
    /** Booked; the enterprise has not answered. After the last day for an answer it stands. */
    PROPOSED,
    /** The enterprise said yes. */
    CONFIRMED,
    /** The enterprise proposes another time. */
    COUNTERED,
    /** The enterprise said no, and why. */
    DECLINED,
    DONE,
    CANCELLED,
    /** Nobody came, or nobody was there. */
    MISSED;

    /** The word in the database and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of this word. */
    public static Optional<VisitState> find(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    /** Whether it takes the enterprise's time: no other visit can be booked then. */
    public boolean holds() {
        return this == PROPOSED || this == CONFIRMED || this == COUNTERED || this == DONE;
    }

    /** Whether it is still to come. */
    public boolean waits() {
        return this == PROPOSED || this == CONFIRMED || this == COUNTERED;
    }
}
