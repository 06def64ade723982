package org.sunmao.app.warnings;

import org.jspecify.annotations.Nullable;

/**
 * Which warnings, in which order. Null restricts nothing.
 *
 * @param state one of the states, or {@code waiting} for those that nobody has done with: open and taken
 * @param takenBy account of whoever took them
 * @param ended whether those that hold no more are asked for instead
 */
public record WarningQuery(
        @Nullable String rule,
        @Nullable Integer level,
        @Nullable String owner,
        @Nullable String state,
        @Nullable String street,
        @Nullable Long building,
        @Nullable Long enterprise,
        @Nullable String takenBy,
        boolean ended,
        Order order,
        boolean descending) {

    /** What they can be sorted by. */
    public enum Order {
        /** The most pressing first, then the oldest. */
        LEVEL,
        /** By the day on which they were found. */
        AGE;

        /** The word in addresses. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
