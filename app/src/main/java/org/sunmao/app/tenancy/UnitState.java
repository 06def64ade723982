package org.sunmao.app.tenancy;

/** How a unit stands by the newest snapshot. */
public enum UnitState {
    /** Somebody holds it. */
    LET,
    /** A source says that nobody does. */
    VACANT,
    /** No source says anything about it now. */
    UNKNOWN
}
