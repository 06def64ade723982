package org.sunmao.linkage.enterprise;

import java.util.List;

/** Anchors by their numbers, each in a cluster: what a decision asks of them once candidates are found. */
interface AnchorRows {
    Profile row(int row);

    /** The number of the row that stands for a row's cluster. */
    int cluster(int row);

    /** The key that names a row's cluster. */
    String clusterKey(int row);

    /** All rows of a row's cluster. */
    List<Integer> members(int row);

    /** An order of rows by their keys that has nothing to do with when they came. */
    boolean goesBefore(int row, int other);

    /** The row of an anchor's key, or -1. */
    int row(String key);
}
