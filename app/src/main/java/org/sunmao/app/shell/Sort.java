package org.sunmao.app.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list, written in addresses as {@code sort=name} or {@code sort=-name}.
 *
 * @param column by which column
 * @param descending largest first
 */
public record Sort(String column, boolean descending) {

    /** Reads the parameter; what is missing or names no allowed column is the default. */
    public static Sort parse(@Nullable String text, Set<String> allowed, Sort otherwise) {
        if (text == null) {
            return otherwise;
        }
        boolean descending = text.startsWith("-");
        String column = descending ? text.substring(1) : text;
        return allowed.contains(column) ? new Sort(column, descending) : otherwise;
    }

    /** As written in addresses. */
    public String text() {
        return (descending ? "-" : "") + column;
    }

    /** What a click on the column's head asks for: this column ascending, or the other way round when it is the order already. */
    public Sort onClick(String clicked) {
        return new Sort(clicked, clicked.equals(column) && !descending);
    }

    /** For {@code aria-sort}; null for a column that is not the order. */
    public @Nullable String aria(String head) {
        return head.equals(column) ? (descending ? "descending" : "ascending") : null;
    }
}
