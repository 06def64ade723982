package org.sunmao.app.launch.link;

import java.util.Comparator;

/**
 * A row of one of the lists of a run.
 *
 * @param list which list, from 0, as they stand on the command line
 * @param row which of its rows, from 0: those that say nothing are not counted
 */
public record RowRef(int list, int row) implements Comparable<RowRef> {

    private static final Comparator<RowRef> ORDER =
            Comparator.comparingInt(RowRef::list).thenComparingInt(RowRef::row);

    @Override
    public int compareTo(RowRef other) {
        return ORDER.compare(this, other);
    }
}
