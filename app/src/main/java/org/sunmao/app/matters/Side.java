package org.sunmao.app.matters;

import java.util.Locale;

/** How a reader stands to a matter. */
public enum Side {
    /** Anybody of the role who sees it. */
    ANY,
    /** Whoever works for the unit that leads. */
    LEAD,
    /** Whoever works for a unit that has a part, or has one by oneself. */
    PARTY,
    /** Those for whose enterprise it was opened, or who opened it. */
    OWN;

    /** The word in drawings and tests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
