package org.sunmao.app.resolution;

import java.util.Locale;

/** What another model would do to the link of a mention; {@code resolution.change.<word>} says it. */
public enum LinkChange {
    /** It would be linked, and is not. */
    GAINED,
    /** It is linked, and would stand alone. */
    LOST,
    /** It would stand for another subject. */
    MOVED,
    /** It would wait for a person. */
    TO_REVIEW,
    /** It would no longer wait for a person. */
    FROM_REVIEW;

    /** The word in message keys, addresses and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
