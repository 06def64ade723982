package org.sunmao.linkage.index;

import java.util.Arrays;

/**
 * From a hashed key to the numbers filed under it, for an index that grows and shrinks. It consists of many small tables, each
 * of which is enlarged by itself, so that no addition ever has to wait for all of them.
 */
public final class GrowingPostings {
    private static final int TABLES = 1 << 10;
    private static final int SHIFT = 54;

    private final Table[] tables = new Table[TABLES];
    private long size;

    /** An empty index. */
    public GrowingPostings() {
        for (int i = 0; i < TABLES; i++) {
            tables[i] = new Table();
        }
    }

    /** Files a number under a key other than {@link Hash64#NONE}. */
    public void add(long key, int id) {
        table(key).add(key, id);
        size++;
    }

    /** Takes a number back that was filed under a key; does nothing where it was not. */
    public void remove(long key, int id) {
        size -= table(key).remove(key, id) ? 1 : 0;
    }

    /**
     * Writes the numbers filed under a key into an array, in no particular order.
     *
     * @return how many there are; where they do not fit into the array, one more than its length, and its content is of no use
     */
    public int read(long key, int[] into) {
        return table(key).read(key, into);
    }

    /** How many numbers are filed under a key. */
    public int count(long key) {
        return table(key).count(key);
    }

    /** All numbers filed under a key. */
    public int[] list(long key) {
        int[] out = new int[count(key)];
        read(key, out);
        return out;
    }

    /** How many numbers are filed in all. */
    public long size() {
        return size;
    }

    /** The memory that the index takes, in bytes. */
    public long bytes() {
        long bytes = 0;
        for (Table table : tables) {
            bytes += 12L * table.keys.length + 8L * table.ids.length;
        }
        return bytes;
    }

    private Table table(long key) {
        return tables[(int) (key >>> SHIFT)];
    }

    /** Keys in an open hash, and for each a chain of numbers. */
    private static final class Table {
        private long[] keys = new long[16];
        private int[] heads = new int[16];
        private int used;
        private int[] ids = new int[16];
        private int[] next = new int[16];
        private int entries = 1;
        private int free;

        int read(long key, int[] into) {
            int n = 0;
            for (int e = heads[slot(key)]; e != 0; e = next[e]) {
                if (n == into.length) {
                    return n + 1;
                }
                into[n++] = ids[e];
            }
            return n;
        }

        int count(long key) {
            int n = 0;
            for (int e = heads[slot(key)]; e != 0; e = next[e]) {
                n++;
            }
            return n;
        }

        void add(long key, int id) {
            int slot = slot(key);
            if (keys[slot] == Hash64.NONE) {
                keys[slot] = key;
                used++;
            }
            int entry = newEntry();
            ids[entry] = id;
            next[entry] = heads[slot];
            heads[slot] = entry;
            if (used * 3 > keys.length * 2) {
                enlarge();
            }
        }

        /** The key stays where it is, without entries: closing the gap would cost more than it saves. */
        boolean remove(long key, int id) {
            int slot = slot(key);
            int before = 0;
            for (int e = heads[slot]; e != 0; e = next[e]) {
                if (ids[e] == id) {
                    if (before == 0) {
                        heads[slot] = next[e];
                    } else {
                        next[before] = next[e];
                    }
                    next[e] = free;
                    free = e;
                    return true;
                }
                before = e;
            }
            return false;
        }

        private int newEntry() {
            if (free != 0) {
                int entry = free;
                free = next[entry];
                return entry;
            }
            if (entries == ids.length) {
                ids = Arrays.copyOf(ids, entries + (entries >> 1));
                next = Arrays.copyOf(next, ids.length);
            }
            return entries++;
        }

        private int slot(long key) {
            int mask = keys.length - 1;
            int slot = (int) key & mask;
            while (keys[slot] != key && keys[slot] != Hash64.NONE) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void enlarge() {
            long[] oldKeys = keys;
            int[] oldHeads = heads;
            keys = new long[oldKeys.length * 2];
            heads = new int[keys.length];
            used = 0;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != Hash64.NONE && oldHeads[i] != 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    heads[slot] = oldHeads[i];
                    used++;
                }
            }
        }
    }
}
