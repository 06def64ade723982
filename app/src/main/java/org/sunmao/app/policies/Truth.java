package org.sunmao.app.policies;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Yes, no or not known, after Kleene: what is not known is never no. */
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    /** Of a truth value as a database gives it. */
    public static Truth of(@Nullable Boolean value) {
        return value == null ? UNKNOWN : value ? YES : NO;
    }

    public Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /** The opposite; of what is not known that is not known either. */
    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
