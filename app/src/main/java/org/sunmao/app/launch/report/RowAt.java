package org.sunmao.app.launch.report;

/**
 * A row of a list.
 *
 * @param list number of the list, from 0
 * @param row number of the row in it, from 0
 */
public record RowAt(int list, int row) implements Comparable<RowAt> {
    @Override
    public int compareTo(RowAt other) {
        return list != other.list ? Integer.compare(list, other.list) : Integer.compare(row, other.row);
    }
}
