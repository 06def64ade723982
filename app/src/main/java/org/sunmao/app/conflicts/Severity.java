package org.sunmao.app.conflicts;

import java.util.Locale;

/** How much a kind of conflict weighs. */
public enum Severity {
    /** A figure of the district is wrong by it, or a right depends on it. */
    HIGH,
    /** A file is wrong by it. */
    MIDDLE,
    /** Something to be put right when there is time. */
    LOW;

    /** The word in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
