package org.sunmao.app.front.store;

import java.util.Locale;

/**
 * How an enterprise stands to the place a list is about: a building, a street, or the buildings of the district. Being registered
 * and being present are two relations, and neither follows from the other.
 */
public enum Relation {
    /** Its registered address is there. */
    REGISTERED,
    /** It holds a unit there now. */
    PRESENT,
    /** Both. */
    BOTH,
    /** It holds a unit there now, and its registered address is somewhere else or not known. */
    ELSEWHERE;

    /** Its word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
