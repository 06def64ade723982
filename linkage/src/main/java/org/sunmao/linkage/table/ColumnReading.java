package org.sunmao.linkage.table;

/**
 * How a column, or a pair of columns of two tables, was read.
 *
 * @param left header in the left or only table
 * @param right header in the right table; the same as left where there is but one
 * @param kind what it was taken for
 * @param filled share of the cells that hold anything
 * @param distinct share of different values among the filled cells
 */
public record ColumnReading(String left, String right, Kind kind, double filled, double distinct) {}
