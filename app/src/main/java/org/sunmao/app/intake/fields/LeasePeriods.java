package org.sunmao.app.intake.fields;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a lease period in one cell apart: {@code 2024.1.1-2026.12.31}. */
final class LeasePeriods {

    private static final String DAY = "(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{8})";
    private static final Pattern PERIOD =
            Pattern.compile("(?:自|从)?" + DAY + "(?:起)?(?:-+|~|—+|–|至|到|止)+" + DAY + "(?:止)?");

    private LeasePeriods() {}

    record Period(String start, String end) {}

    /** The two days as written; empty when the cell is no period. */
    static Optional<Period> find(String cell) {
        Matcher m = PERIOD.matcher(Cells.compact(cell));
        return m.matches() ? Optional.of(new Period(m.group(1), m.group(2))) : Optional.empty();
    }
}
