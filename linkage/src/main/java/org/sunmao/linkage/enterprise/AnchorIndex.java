package org.sunmao.linkage.enterprise;

import java.util.List;

/** The anchors as a decision needs them: found by key, read by number, each in a cluster. */
interface AnchorIndex {
    /** Row numbers are smaller than this. */
    int size();

    Profile row(int row);

    /** The number of the row that stands for a row's cluster. */
    int cluster(int row);

    /** The key that names a row's cluster. */
    String clusterKey(int row);

    /** All rows of a row's cluster. */
    List<Integer> members(int row);

    /** An order of rows by their keys that has nothing to do with when they came. */
    boolean goesBefore(int row, int other);

    /** The memory that the index takes, in bytes. */
    long indexBytes();

    /** The row of an anchor's key, or -1. */
    int row(String key);

    /**
     * Writes the rows filed under a key into an array.
     *
     * @return how many; more than the array holds where they do not fit, and then its content is of no use
     */
    int read(long key, int[] into);
}
