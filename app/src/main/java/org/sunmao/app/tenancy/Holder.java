package org.sunmao.app.tenancy;

import java.util.Locale;

/** Who or what is in a unit, as its source says. */
public enum Holder {
    /** An enterprise that has a file. */
    ENTERPRISE,
    /** Somebody whose row is not linked to an enterprise yet. */
    UNLINKED,
    /** Nobody; the source says so. */
    VACANT;

    /** The holder of the column's word. */
    public static Holder of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
