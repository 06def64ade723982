package org.sunmao.app.month;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was said of a row. */
public enum LineState {
    /** Nothing yet, or what was said is taken back. */
    OPEN,
    /** It is as it was. */
    CONFIRMED,
    /** Something in it is otherwise. */
    CHANGED,
    /** Whoever held the unit has left. */
    GONE,
    /** It was not on the list before. */
    ADDED,
    /** It should not be on the list. */
    DROPPED;

    /** The word in addresses, messages and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LineState> find(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
