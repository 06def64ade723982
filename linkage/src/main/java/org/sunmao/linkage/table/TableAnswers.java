package org.sunmao.linkage.table;

import java.util.Set;

/**
 * What persons decided about rows, which holds against every score: those that are one, and those that are not.
 *
 * @param same pairs that are one
 * @param different pairs that are not; what is in both counts as the same
 */
public record TableAnswers(Set<Pair> same, Set<Pair> different) {
    /** Nobody decided anything. */
    public static final TableAnswers NONE = new TableAnswers(Set.of(), Set.of());

    /** Takes private copies. */
    public TableAnswers {
        same = Set.copyOf(same);
        different = Set.copyOf(different);
    }

    /**
     * Two rows.
     *
     * @param left number of the row in the left or only table, from 0
     * @param right number of the row in the right table, or of the other row
     */
    public record Pair(int left, int right) {}

    /** True where nobody decided anything. */
    public boolean isEmpty() {
        return same.isEmpty() && different.isEmpty();
    }
}
