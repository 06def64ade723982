package org.sunmao.app.launch.link;

/**
 * Two rows, the first of them first.
 *
 * @param left the row of the list that stands first on the command line; within one list the earlier row
 */
public record RowPair(RowRef left, RowRef right) {

    static RowPair of(RowRef one, RowRef other) {
        return one.compareTo(other) <= 0 ? new RowPair(one, other) : new RowPair(other, one);
    }

    /** The other row of the pair; the row itself must be one of the two. */
    RowRef other(RowRef row) {
        return row.equals(left) ? right : left;
    }

    boolean has(RowRef row) {
        return row.equals(left) || row.equals(right);
    }
}
