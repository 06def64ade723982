package org.sunmao.app.tenancy;

import java.util.Locale;

/** How a unit stands on a day, as a plan of its building shows it. */
public enum LettingState {
    /** An enterprise with a confirmed file holds it, and its lease lasts longer, or nobody says how long. */
    LET,
    /** Somebody holds it, and the lease ends within {@value UnitOnDay#ENDING_DAYS} days or has ended already. */
    ENDS,
    /** Who holds it is not certain: a provisional enterprise, or a tenant whose link waits for a person. */
    PROVISIONAL,
    /** A source says that nobody holds it. */
    VACANT,
    /** No source says anything about it on the day. */
    UNKNOWN;

    /** Its word in addresses, style sheets and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
