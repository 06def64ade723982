package org.sunmao.linkage.enterprise;

/** Finds the numbers of anchors by the keys under which they are filed. */
interface KeyIndex {
    /**
     * Writes the rows filed under a key into an array.
     *
     * @return how many; more than the array holds where they do not fit, and then its content is of no use
     */
    int read(long key, int[] into);

    /** An order of rows by their keys that has nothing to do with when they came. */
    boolean goesBefore(int row, int other);
}
