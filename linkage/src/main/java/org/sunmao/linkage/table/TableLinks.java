package org.sunmao.linkage.table;

import java.util.List;

/**
 * What {@link TableLinker#link} found.
 *
 * @param pairs linked and for review, by left row, then right row
 * @param columns how the columns were read
 * @param weights what was learned, by column and level
 * @param learned how it was learned
 * @param leftUnique whether the left table looked free of duplicates, so that a right row has one counterpart at most
 * @param rightUnique whether the right table did
 * @param compared how many pairs of rows were compared
 */
public record TableLinks(
        List<TablePair> pairs,
        List<ColumnReading> columns,
        List<LevelWeight> weights,
        TableLearned learned,
        boolean leftUnique,
        boolean rightUnique,
        long compared) {}
