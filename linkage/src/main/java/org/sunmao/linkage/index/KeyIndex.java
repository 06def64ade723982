package org.sunmao.linkage.index;

import java.util.Arrays;

/**
 * From a hashed key to the numbers filed under it: one sorted array, no objects per key. Two keys may share a 40-bit hash; a
 * caller must therefore treat what it finds as candidates, not as proof.
 */
public final class KeyIndex {
    private static final int ID_BITS = 24;
    private static final long ID_MASK = (1L << ID_BITS) - 1;

    private long[] entries = new long[1024];
    private int size;
    private boolean sorted;

    /**
     * Files a number under a key.
     *
     * @param id 0 to 16,777,215
     */
    public void add(long key, int id) {
        if (id < 0 || id > ID_MASK) {
            throw new IllegalArgumentException("Number out of range: " + id);
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = key << ID_BITS | id;
        sorted = false;
    }

    /** Sorts the entries and drops doubles; must be called once after the last {@link #add}. */
    public void build() {
        Arrays.sort(entries, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || entries[i] != entries[i - 1]) {
                entries[kept++] = entries[i];
            }
        }
        entries = Arrays.copyOf(entries, kept);
        size = kept;
        sorted = true;
    }

    /** The position of the first number under a key; read on with {@link #id} up to {@link #end}. */
    public int start(long key) {
        if (!sorted) {
            throw new IllegalStateException("The index is not built");
        }
        int at = Arrays.binarySearch(entries, key << ID_BITS);
        return at >= 0 ? at : -at - 1;
    }

    /** The position behind the last number under the key that starts at {@code start}. */
    public int end(long key, int start) {
        int at = start;
        long prefix = key << ID_BITS >>> ID_BITS;
        while (at < size && entries[at] >>> ID_BITS == prefix) {
            at++;
        }
        return at;
    }

    /** How many numbers are filed under a key. */
    public int count(long key) {
        int start = start(key);
        return end(key, start) - start;
    }

    /** The number at a position. */
    public int id(int position) {
        return (int) (entries[position] & ID_MASK);
    }

    /** A 40-bit hash of a kind of key and its text. */
    public static long hash(int kind, CharSequence text) {
        long h = 0x9E3779B97F4A7C15L * (kind + 1);
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
            h ^= h >>> 29;
        }
        h *= 0xBF58476D1CE4E5B9L;
        return (h ^ h >>> 31) & (1L << 64 - ID_BITS) - 1;
    }
}
