package org.sunmao.app.matters;

import java.util.List;
import java.util.Locale;

/**
 * What became of a word.
 *
 * @param result what
 * @param fields the fields that were missing or could not be read
 */
public record Outcome(Result result, List<String> fields) {

    /** {@code matters.outcome.<word>} says it. */
    public enum Result {
        DONE,
        /** Somebody else acted meanwhile; nothing was changed. */
        TOO_LATE,
        /** The reader's role or unit may not. */
        NOT_YOURS,
        /** In this state it cannot be done. */
        NOT_NOW,
        /** The days in which it may be done are over. */
        OVER,
        /** The reason is missing. */
        NO_REASON,
        /** No file was sent. */
        NO_FILE,
        /** Fields are missing that must be filled in before. */
        MISSING,
        /** Fields that cannot be read. */
        UNREADABLE,
        /** The room of the kind says no; the one field is its word. */
        REFUSED;

        /** The word in messages and addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Outcome {
        fields = List.copyOf(fields);
    }

    /** One without fields. */
    public static Outcome of(Result result) {
        return new Outcome(result, List.of());
    }

    /** Whether it was done. */
    public boolean done() {
        return result == Result.DONE;
    }
}
