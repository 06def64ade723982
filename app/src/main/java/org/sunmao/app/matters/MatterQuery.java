package org.sunmao.app.matters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which matters; null restricts nothing.
 *
 * @param kind their kind
 * @param states any of these states; empty for every one
 * @param words what their number, title or texts hold
 * @param unit a unit that has a part
 * @param street nine-digit street code, or {@code none}
 * @param about kind and id of something that they are about, such as {@code enterprise} and {@code 12}
 * @param ended whether they have ended
 * @param late whether only those whose last day has passed
 * @param order by which they come
 * @param descending the other way round
 */
public record MatterQuery(
        @Nullable String kind,
        List<String> states,
        @Nullable String words,
        @Nullable String unit,
        @Nullable String street,
        @Nullable Reference about,
        @Nullable Boolean ended,
        boolean late,
        Order order,
        boolean descending) {

    /** An order of matters. */
    public enum Order {
        /** The last day; those without one come last. */
        DUE,
        /** When they were opened. */
        OPENED;

        /** The word in addresses. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public MatterQuery {
        states = List.copyOf(states);
    }
}
