package org.sunmao.app.measures.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.RowPage;

/**
 * A row that makes a difference.
 *
 * @param before the row by the first pair of clocks; null where it does not count there
 * @param after the row by the second pair; null where it does not count there
 * @param cause why
 */
public record Difference(
        @Nullable List<RowPage.Cell> before, @Nullable List<RowPage.Cell> after, Cause cause) {

    public Difference {
        before = before == null ? null : List.copyOf(before);
        after = after == null ? null : List.copyOf(after);
        if (before == null && after == null) {
            throw new IllegalArgumentException("a row on neither side");
        }
    }

    /** Whatever side there is, the second first. */
    public List<RowPage.Cell> row() {
        return after != null ? after : java.util.Objects.requireNonNull(before);
    }
}
