package org.sunmao.app.matters;

import java.util.Locale;

/** Which matters of a kind somebody sees. */
public enum Sight {
    /** Every one; for roles to which the whole district is open. */
    ALL,
    /** Those in which one's units, or oneself, have a part. */
    PARTY,
    /** Those of one's streets. */
    STREET,
    /** Those of one's enterprise, and those that one opened. */
    OWN;

    /** The word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
