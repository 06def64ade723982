package org.sunmao.app.vacancies;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.search.SearchWords;

/**
 * Which vacant units are looked for; null restricts nothing.
 *
 * @param words words of the building's name, its address or the unit's label
 * @param street nine-digit street code
 * @param leastSqm square metres that are needed; a unit that is let in parts fits when it is larger
 * @param mostSqm square metres that are not to be exceeded; a unit fits too when a part of it does
 * @param mostRent yuan for a square metre and month; units without an asking rent do not fit
 * @param floor the lower, middle or upper third of the floors above ground
 * @param grade as the list of buildings writes it
 * @param section letter of GB/T 4754-2017 of an industry that is to be found in the building
 * @param verifiedSince not before this day
 * @param box where the building stands
 */
public record VacancyQuery(
        SearchWords words,
        @Nullable String street,
        @Nullable BigDecimal leastSqm,
        @Nullable BigDecimal mostSqm,
        @Nullable BigDecimal mostRent,
        @Nullable Third floor,
        @Nullable String grade,
        @Nullable String section,
        @Nullable LocalDate verifiedSince,
        @Nullable Box box) {

    /** Of the floors above ground. */
    public enum Third {
        LOW,
        MIDDLE,
        HIGH;

        /** The word in addresses and keys of messages. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Degrees of WGS 84. */
    public record Box(double west, double south, double east, double north) {}
}
