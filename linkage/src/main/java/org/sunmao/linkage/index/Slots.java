package org.sunmao.linkage.index;

/** Places in an open table of hashes, whose length is a power of two and of which some are always free. */
final class Slots {
    private Slots() {}

    /** Where a hash stands, or where it belongs. */
    static int find(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 20) & mask;
        while (keys[slot] != key && keys[slot] != Hash64.NONE) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
