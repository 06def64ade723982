package org.sunmao.app.intake.lease;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days within the texts of terms. */
final class LeaseDays {

    private static final String DAY = "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?";
    private static final Pattern FIRST = Pattern.compile(DAY);
    private static final Pattern SPAN = Pattern.compile("(?:自|从)?" + DAY + "(?:起)?(?:-+|~|—+|–|至|到)+" + DAY + "(?:止)?");

    private LeaseDays() {}

    record Span(LocalDate first, LocalDate last) {}

    /** The first day that stands in the text. */
    static Optional<LocalDate> find(String text) {
        Matcher m = FIRST.matcher(text);
        return m.find() ? day(m, 1) : Optional.empty();
    }

    /** Both days where the whole text is a period. */
    static Optional<Span> span(String text) {
        Matcher m = SPAN.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return day(m, 1).flatMap(first -> day(m, 4).map(last -> new Span(first, last)));
    }

    private static Optional<LocalDate> day(Matcher m, int group) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(m.group(group)),
                    Integer.parseInt(m.group(group + 1)),
                    Integer.parseInt(m.group(group + 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
