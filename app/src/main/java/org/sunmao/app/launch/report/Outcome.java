package org.sunmao.app.launch.report;

import java.util.Locale;

/** What came of a row or of a pair of rows. */
public enum Outcome {
    LINKED,
    REVIEW,
    /** No counterpart: nothing was found, or nothing likely enough. */
    NONE;

    /** A stable lower-case code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
