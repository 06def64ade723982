package org.sunmao.app.conflicts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which conflicts of the board, in which order. Null restricts nothing.
 *
 * @param owner code of the source that is likely wrong
 * @param askedOf only those that the departments of these sources were asked about and have not answered
 * @param overdue only those whose answer is late
 * @param building id of a building that they are in or about
 * @param enterprise id of an enterprise that they are about
 * @param today the day that deadlines are compared with
 */
public record BoardQuery(
        @Nullable String kind,
        @Nullable String severity,
        @Nullable String state,
        @Nullable String owner,
        @Nullable String street,
        @Nullable List<String> askedOf,
        boolean overdue,
        @Nullable Long building,
        @Nullable Long enterprise,
        Order order,
        boolean descending,
        LocalDate today) {

    /** What the board can be sorted by. */
    public enum Order {
        /** What is overdue first, then by how long it is known. */
        AGE,
        SEVERITY,
        /** By money; conflicts about something else last. */
        MONEY,
        /** By area; conflicts about something else last. */
        AREA;

        /** Its word in addresses. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
