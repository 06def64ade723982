package org.sunmao.app.matters;

import java.util.Locale;

/** What can be done to a matter of any kind besides its own moves, where the kind says who may. */
public enum Act {
    COMMENT,
    /** Let the clock stand still, and go on. */
    PAUSE,
    /** Give the state another last day. */
    PROLONG,
    /** Let one go on with another, and undo that. */
    MERGE,
    /** Promise something by a day, and say what became of it. */
    PROMISE,
    /** Change fields without a move. */
    CHANGE,
    /** Say whose own matter it is. */
    OWNER;

    /** The word in messages and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
