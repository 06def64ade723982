package org.sunmao.linkage.enterprise;

/** All anchors of a run: found by key, read by number, each in a cluster. */
interface AnchorIndex extends AnchorRows, KeyIndex {
    /** Row numbers are smaller than this. */
    int size();

    /** The memory that the index takes, in bytes. */
    long indexBytes();

    @Override
    boolean goesBefore(int row, int other);
}
