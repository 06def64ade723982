package org.sunmao.app.intake.fields;

/** What an issue does to its row. */
public enum Severity {
    /** The row goes on; the value may be left out. */
    WARNING,
    /** The row is kept as evidence and not used. */
    REFUSED
}
