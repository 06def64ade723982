package org.sunmao.app.launch.link;

import java.util.List;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.table.ColumnReading;
import org.sunmao.linkage.table.LevelWeight;

/**
 * Hears what a run finds, as it finds it, in the thread that runs: {@link #lists} first, then {@link #link} and {@link #pair} in turns,
 * then what was learned and the clusters.
 */
public interface LinkListener {

    /** How many candidates are wanted with each link, at most five, and values with their reasons; 0 for the best alone, without values. */
    default int candidates() {
        return 0;
    }

    /**
     * What is going to be linked.
     *
     * @param register the list that the others are held against; -1 where there is none
     * @param answers what persons decided, as far as it counts
     */
    default void lists(List<InputList> lists, int register, Answers answers) {}

    /** A row of a list of enterprises was held against the register; {@link RowKeys#row} tells the rows of the candidates. */
    default void link(RowRef row, int register, Link link) {}

    /** Two rows are one, may be, or nearly may be. */
    default void pair(FoundPair pair) {}

    /**
     * What was learned from lists of enterprises; once for each list that was held against the register, and once for what was held
     * against each other.
     *
     * @param list which list; -1 for all that the register does not have
     * @param pairs how many pairs were compared
     */
    default void learned(int list, EnterpriseModel model, long pairs) {}

    /** What was learned from two lists of other things, or from one, then given twice. */
    default void learned(int left, int right, List<ColumnReading> columns, List<LevelWeight> weights) {}

    /** Whether {@link #clusters} is to be told. */
    default boolean wantsClusters() {
        return false;
    }

    /** All rows of all lists in clusters; told last. */
    default void clusters(List<Cluster> clusters) {}
}
