package org.sunmao.app.access;

import java.util.Locale;

/** What kind of thing a grant opens. */
public enum GrantKind {
    /** The whole district; the reference is empty. */
    DISTRICT,
    /** The buildings of a street; the reference is its nine-digit code (GB/T 2260). */
    REGION,
    /** One building; the reference is its id. */
    BUILDING,
    /** One enterprise; the reference is its id. */
    ENTERPRISE,
    /** The rows of a source; the reference is the source's code. */
    SOURCE,
    /** The work of a unit that handles matters; the reference is its code. */
    UNIT;

    /** The kind's word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
