package org.sunmao.app.visits.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Reader;
import org.sunmao.app.visits.Purpose;
import org.sunmao.app.visits.VisitState;
import org.sunmao.app.visits.store.VisitBoard;

/**
 * Which visits, as it stands in an address. What is not understood restricts nothing, but an id that is none finds nothing.
 *
 * @param view {@code week}, {@code month}, or {@code list} for all that the other filters find
 * @param day a day of that week or month, ISO
 * @param from the first day of a list, ISO
 * @param to the last day of a list, ISO
 * @param street nine-digit street code
 * @param building id of a building, as {@code B12}
 * @param enterprise id of an enterprise, as {@code E12}
 * @param purpose word of a purpose
 * @param state word of a state, {@code waiting}, or {@code overdue}
 * @param mine {@code yes} for those that the reader takes part in
 */
public record VisitFilters(
        @Nullable String view,
        @Nullable String day,
        @Nullable String from,
        @Nullable String to,
        @Nullable String street,
        @Nullable String building,
        @Nullable String enterprise,
        @Nullable String purpose,
        @Nullable String state,
        @Nullable String mine) {

    /** Words for more than one state: what has not ended, and what of it should have. */
    static final List<String> WITHOUT_END = List.of("waiting", "overdue");

    private static final Pattern ID = Pattern.compile("[BE]([1-9][0-9]{0,17})");

    /** Whether all days are asked for, one below the other. */
    public boolean list() {
        return "list".equals(view);
    }

    /** Whether a month is asked for. */
    public boolean month() {
        return "month".equals(view);
    }

    LocalDate day(LocalDate today) {
        LocalDate asked = date(day);
        return asked == null ? today : asked;
    }

    /** The query between two days, the second not included; null leaves a side open. */
    VisitBoard.Query query(Reader reader, @Nullable LocalDate first, @Nullable LocalDate end) {
        return new VisitBoard.Query(
                first,
                end,
                text(street),
                id(building),
                id(enterprise),
                Purpose.find(or(purpose)).map(Purpose::word).orElse(null),
                WITHOUT_END.contains(or(state))
                        ? state
                        : VisitState.find(or(state)).map(VisitState::word).orElse(null),
                "yes".equals(mine) ? reader.username() : null);
    }

    /** The query of a list: between the days that are asked for, else from thirty days ago. */
    VisitBoard.Query query(Reader reader, LocalDate today) {
        LocalDate first = date(from);
        LocalDate last = date(to);
        return query(reader, first == null ? today.minusDays(30) : first, last == null ? null : last.plusDays(1));
    }

    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        List.of(
                        Map.entry("from", or(from)),
                        Map.entry("to", or(to)),
                        Map.entry("street", or(street)),
                        Map.entry("building", or(building)),
                        Map.entry("enterprise", or(enterprise)),
                        Map.entry("purpose", or(purpose)),
                        Map.entry("state", or(state)),
                        Map.entry("mine", or(mine)))
                .forEach(each -> {
                    if (!each.getValue().isBlank()) {
                        asked.put(each.getKey(), each.getValue());
                    }
                });
        return asked;
    }

    static @Nullable LocalDate date(@Nullable String said) {
        try {
            LocalDate day = said == null || said.isBlank() ? null : LocalDate.parse(said.strip());
            return day == null || day.getYear() < 2000 || day.getYear() > 2100 ? null : day;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    static @Nullable Long id(@Nullable String said) {
        if (text(said) == null) {
            return null;
        }
        Matcher read = ID.matcher(or(said).strip());
        return read.matches() ? Long.valueOf(read.group(1)) : Long.valueOf(0);
    }

    private static @Nullable String text(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }

    private static String or(@Nullable String said) {
        return said == null ? "" : said;
    }
}
