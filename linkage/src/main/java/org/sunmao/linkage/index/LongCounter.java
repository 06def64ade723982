package org.sunmao.linkage.index;

import java.util.Arrays;

/** Counts hashes; one array for the hashes and one for the counts, no objects. */
public final class LongCounter {
    private static final int SMALLEST = 64;

    private long[] keys = new long[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int size;

    /** Hears every hash with its count. */
    public interface Visitor {
        /** One hash, in no particular order. */
        void visit(long key, int count);
    }

    /** Adds to the count of a hash other than {@link Hash64#NONE}. */
    public void add(long key, int more) {
        int slot = slot(key);
        if (keys[slot] == Hash64.NONE) {
            keys[slot] = key;
            size++;
        }
        counts[slot] += more;
        if (size * 3L > keys.length * 2L) {
            grow();
        }
    }

    /** The count of a hash; 0 where it was never added. */
    public int get(long key) {
        return counts[slot(key)];
    }

    /** How many different hashes there are. */
    public int size() {
        return size;
    }

    /** Visits every hash. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != Hash64.NONE) {
                visitor.visit(keys[i], counts[i]);
            }
        }
    }

    /** The hashes in ascending order. */
    public long[] sortedKeys() {
        long[] out = new long[size];
        int n = 0;
        for (long key : keys) {
            if (key != Hash64.NONE) {
                out[n++] = key;
            }
        }
        Arrays.sort(out);
        return out;
    }

    private int slot(long key) {
        return Slots.find(keys, key);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != Hash64.NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
