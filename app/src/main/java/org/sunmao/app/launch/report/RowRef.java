package org.sunmao.app.launch.report;

/**
 * A row of a list.
 *
 * @param list number of the list, from 0
 * @param row number of the row in it, from 0
 */
public record RowRef(int list, int row) implements Comparable<RowRef> {
    @Override
    public int compareTo(RowRef other) {
        return list != other.list ? Integer.compare(list, other.list) : Integer.compare(row, other.row);
    }
}
