package org.sunmao.linkage.table;

import java.util.List;

/**
 * What {@link TableLinker#deduplicate} found.
 *
 * @param clusters for each row the smallest number of a row of its cluster; its own where it stands alone
 * @param pairs the compared pairs within clusters, which are linked, and those across that a person should see
 * @param columns how the columns were read
 * @param weights what was learned, by column and level
 * @param learned how it was learned
 * @param compared how many pairs of rows were compared
 */
public record TableClusters(
        List<Integer> clusters,
        List<TablePair> pairs,
        List<ColumnReading> columns,
        List<LevelWeight> weights,
        TableLearned learned,
        long compared) {}
