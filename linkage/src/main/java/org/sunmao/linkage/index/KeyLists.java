package org.sunmao.linkage.index;

import java.util.Arrays;

/**
 * From a hashed key to the numbers filed under it, up to a limit beyond which only that there are too many is kept: a key that
 * everybody shares costs no more than one that few do.
 */
public final class KeyLists {
    private static final int CROWDED = -1;

    private final int limit;
    private long[] keys = new long[64];
    private int[] heads = new int[64];
    private int[] counts = new int[64];
    private int used;
    private int[] ids = new int[64];
    private int[] next = new int[64];
    private int entries = 1;

    /** Keeps at most so many numbers under one key. */
    public KeyLists(int limit) {
        this.limit = limit;
    }

    /** Hears every key that was added. */
    public interface Visitor {
        /** One key, in no particular order. */
        void visit(long key);
    }

    /** Makes a key known; true where it was not. */
    public boolean add(long key) {
        int slot = slot(key);
        if (keys[slot] == key) {
            return false;
        }
        keys[slot] = key;
        if (++used * 3L > keys.length * 2L) {
            enlarge();
        }
        return true;
    }

    /** True where the key is known. */
    public boolean knows(long key) {
        return keys[slot(key)] == key;
    }

    /** Files a number under a key other than {@link Hash64#NONE}; one that is filed twice counts twice. */
    public void add(long key, int id) {
        add(key);
        int slot = slot(key);
        if (counts[slot] == limit) {
            counts[slot] = CROWDED;
        } else if (counts[slot] != CROWDED) {
            if (entries == ids.length) {
                ids = Arrays.copyOf(ids, entries * 2);
                next = Arrays.copyOf(next, entries * 2);
            }
            ids[entries] = id;
            next[entries] = heads[slot];
            heads[slot] = entries++;
            counts[slot]++;
        }
    }

    /** Too many are filed under the key. */
    public void crowd(long key) {
        add(key);
        counts[slot(key)] = CROWDED;
    }

    /** True where too many are filed under the key. */
    public boolean isCrowded(long key) {
        int slot = slot(key);
        return keys[slot] == key && counts[slot] == CROWDED;
    }

    /**
     * Writes the numbers filed under a key into an array.
     *
     * @return how many there are; where there are too many or they do not fit, one more than the array holds
     */
    public int read(long key, int[] into) {
        int slot = slot(key);
        if (keys[slot] != key) {
            return 0;
        }
        if (counts[slot] == CROWDED || counts[slot] > into.length) {
            return into.length + 1;
        }
        int n = 0;
        for (int e = heads[slot]; e != 0; e = next[e]) {
            into[n++] = ids[e];
        }
        return n;
    }

    /** How many numbers are kept. */
    public int size() {
        return entries - 1;
    }

    /** How many keys are known. */
    public int keys() {
        return used;
    }

    /** Visits every key. */
    public void forEach(Visitor visitor) {
        for (long key : keys) {
            if (key != Hash64.NONE) {
                visitor.visit(key);
            }
        }
    }

    private int slot(long key) {
        return Slots.find(keys, key);
    }

    private void enlarge() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        heads = new int[keys.length];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != Hash64.NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
