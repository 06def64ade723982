package org.sunmao.app.launch.link;

import java.util.List;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRun;
import org.sunmao.linkage.table.ColumnReading;
import org.sunmao.linkage.table.LevelWeight;
import org.sunmao.linkage.table.TableLearned;

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
     * A list of enterprises was held against the register. The run can be asked for what it learned and for the reasons of single
     * links; whoever keeps it keeps both lists. Of several lists one may be told twice; the later counts.
     */
    default void held(int list, EnterpriseRun run) {}

    /** What was learned where lists of enterprises were held against each other, and how many pairs were compared. */
    default void grouped(EnterpriseModel model, long pairs) {}

    /** What was learned from two lists of other things, or from one, then given twice, and how many pairs were compared. */
    default void learned(
            int left,
            int right,
            List<ColumnReading> columns,
            List<LevelWeight> weights,
            TableLearned learned,
            long pairs) {}

    /** Whether {@link #clusters} is to be told. */
    default boolean wantsClusters() {
        return false;
    }

    /** All rows of all lists in clusters; told last. */
    default void clusters(List<Cluster> clusters) {}
}
