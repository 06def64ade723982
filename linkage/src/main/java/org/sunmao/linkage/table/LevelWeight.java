package org.sunmao.linkage.table;

/**
 * What was learned about one level.
 *
 * @param column header in the left or only table
 * @param level code of the level, as {@link Kind#levels} says
 * @param m its share among rows that are one
 * @param u its share among rows that are not
 * @param bits log2(m/u)
 */
public record LevelWeight(String column, String level, double m, double u, double bits) {}
