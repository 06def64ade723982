package org.sunmao.sample.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which rooms of a floor from when to when.
 *
 * @param enterprise index of the enterprise
 * @param building   index of the building
 * @param units      rooms of one floor, in order
 * @param start      first day
 * @param end        last day, null if it goes on
 * @param termYears  length of the written lease; it is renewed for as long again
 * @param rentCenti  rent in hundredths of a yuan per square metre and day
 */
public record Tenancy(
        int enterprise,
        int building,
        List<Unit> units,
        LocalDate start,
        @Nullable LocalDate end,
        int termYears,
        int rentCenti) {

    /** Floor label. */
    public int floor() {
        return units.get(0).floor();
    }

    /** Room labels joined by semicolons, in order. */
    public String rooms() {
        StringBuilder rooms = new StringBuilder();
        for (Unit unit : units) {
            rooms.append(rooms.length() == 0 ? "" : ";").append(unit.room());
        }
        return rooms.toString();
    }

    /** Floor and rooms in the one notation of the truth files, for example {@code 12:1203;1205}. */
    public String label() {
        return floor() + ":" + rooms();
    }

    public long areaCenti() {
        return units.stream().mapToLong(Unit::areaCenti).sum();
    }

    /** Whether the rooms are held on that day. */
    public boolean holdsOn(LocalDate day) {
        return !start.isAfter(day) && (end == null || !end.isBefore(day));
    }

    /** Last day of the written lease that runs on that day. */
    public LocalDate termEndOn(LocalDate day) {
        LocalDate until = start.plusYears(termYears).minusDays(1);
        while (until.isBefore(day)) {
            until = until.plusYears(termYears);
        }
        return until;
    }

    Tenancy ended(LocalDate last) {
        return new Tenancy(enterprise, building, units, start, last, termYears, rentCenti);
    }
}
