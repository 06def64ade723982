package org.sunmao.app.visits.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.visits.Booking;
import org.sunmao.app.visits.Department;
import org.sunmao.app.visits.Purpose;
import org.sunmao.app.visits.Times;
import org.sunmao.app.visits.store.Whereabouts.Where;

/**
 * The form that books a visit, as it is sent.
 *
 * @param department the units that take part, the own one first; names, separated as in a sentence, where the district has no units
 * @param seen the numbers of the visits of the same week that were shown, separated by commas
 */
public record BookForm(
        @Nullable String enterprise,
        @Nullable String building,
        @Nullable String day,
        @Nullable String from,
        @Nullable String to,
        @Nullable String purpose,
        @Nullable String about,
        @Nullable String basis,
        @Nullable String department,
        @Nullable String seen) {

    static final int MOST_DEPARTMENTS = 6;

    /** The words in message keys of what is wrong in the form; empty where it can be booked. */
    List<String> faults(LocalDate today) {
        var faults = new ArrayList<String>();
        LocalDate asked = VisitFilters.date(day);
        if (asked == null || asked.isBefore(today)) {
            faults.add("day");
        } else if (times() == null) {
            faults.add("times");
        }
        if (Purpose.find(or(purpose)).isEmpty()) {
            faults.add("purpose");
        } else if (Purpose.find(or(purpose)).orElseThrow() == Purpose.INSPECTION
                && or(basis).isBlank()) {
            faults.add("basis");
        }
        if (or(about).length() > 500 || or(basis).length() > 300) {
            faults.add("length");
        }
        return faults;
    }

    /** Whether the address names nobody to be visited. */
    boolean ofNobody() {
        return enterprise == null && building == null;
    }

    @Nullable
    Times times() {
        return Times.on(VisitFilters.date(day), time(from), time(to));
    }

    /** @throws IllegalStateException where there are faults */
    Booking booking(Where where, List<Department> departments) {
        Times times = times();
        if (times == null) {
            throw new IllegalStateException("asked before the faults were");
        }
        return new Booking(
                where.enterprise(),
                where.building(),
                times,
                Purpose.find(or(purpose)).orElseThrow(),
                or(about).strip(),
                or(basis).strip(),
                departments,
                numbers());
    }

    /** Whether a unit stands among the chosen ones. */
    public boolean chose(String unit) {
        return List.of(or(department).split(",")).contains(unit);
    }

    /** The first of the departments. */
    public String first() {
        return or(department).split(",")[0];
    }

    private Set<Long> numbers() {
        return Stream.of(or(seen).split(","))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    static @Nullable LocalTime time(@Nullable String said) {
        try {
            return said == null || said.isBlank() ? null : LocalTime.parse(said.strip());
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    static String or(@Nullable String said) {
        return said == null ? "" : said;
    }
}
