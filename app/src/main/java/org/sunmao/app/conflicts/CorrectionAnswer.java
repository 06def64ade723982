package org.sunmao.app.conflicts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a department may answer to a correction request. */
public enum CorrectionAnswer {
    /** Its value was wrong; it says the right one. */
    CORRECTED,
    /** Its value is right, for a reason. */
    STANDS,
    /** The value is not its own to state; the request goes back to the office. */
    RETURNED;

    /** The word in the database and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer of this word. */
    public static Optional<CorrectionAnswer> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
