package org.sunmao.app.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a sorted list.
 *
 * @param rows the rows, in order
 * @param previous cursor of the page before, null on the first page
 * @param next cursor of the page after, null on the last page
 */
public record Page<T>(
        List<T> rows, @Nullable String previous, @Nullable String next) {

    public Page {
        rows = List.copyOf(rows);
    }
}
