package org.sunmao.app.tenancy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of units on a day, as somebody told it.
 *
 * @param kind split, merge or renumber
 * @param before ids of the units that it is about
 * @param was how these were called, {@code floor/rooms}
 * @param after what they became
 * @param by the account that told it
 * @param why the reason given
 * @param undoneBy the account that took it back, as far as that is known at the reader's moment; null while it stands
 */
public record UnitChange(
        long id,
        Kind kind,
        LocalDate day,
        List<Long> before,
        List<String> was,
        List<Part> after,
        String by,
        String why,
        Instant toldAt,
        @Nullable String undoneBy) {

    /** What happened to units. */
    public enum Kind {
        /** One became several. */
        SPLIT,
        /** Several became one. */
        MERGE,
        /** One has another label. */
        RENUMBER;

        /** Its word in the database, addresses and message keys. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A unit afterwards.
     *
     * @param label {@code floor/rooms}
     * @param areaSqm null where nobody said it
     */
    public record Part(String label, @Nullable BigDecimal areaSqm) {}

    public UnitChange {
        before = List.copyOf(before);
        was = List.copyOf(was);
        after = List.copyOf(after);
    }
}
