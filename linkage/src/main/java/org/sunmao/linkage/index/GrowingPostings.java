package org.sunmao.linkage.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;

/**
 * From a hashed key to the numbers filed under it, for an index that grows and shrinks. It consists of many small tables, each
 * of which is enlarged by itself, so that no addition ever has to wait for all of them.
 */
public final class GrowingPostings {
    private static final int TABLES = 1 << 10;
    private static final int SHIFT = 54;

    /** A key that was written takes more, with how many numbers it has and one of them. */
    private static final int LEAST_BYTES_OF_KEY = 10;

    private final Table[] tables = new Table[TABLES];

    /** An empty index. */
    public GrowingPostings() {
        for (int i = 0; i < TABLES; i++) {
            tables[i] = new Table();
        }
    }

    /** Files a number under a key other than {@link Hash64#NONE}. */
    public void add(long key, int id) {
        table(key).add(key, id);
    }

    /** Takes a number back that was filed under a key; does nothing where it was not. */
    public void remove(long key, int id) {
        table(key).remove(key, id);
    }

    /**
     * Writes the numbers filed under a key into an array, in no particular order.
     *
     * @return how many there are; where they do not fit into the array, one more than its length, and its content is of no use
     */
    public int read(long key, int[] into) {
        return table(key).read(key, into);
    }

    /** The first number filed under a key that is the one looked for; -1 where none is. */
    public int find(long key, IntPredicate isIt) {
        return table(key).find(key, isIt);
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
        long size = 0;
        for (Table table : tables) {
            size += table.size;
        }
        return size;
    }

    /** Hears of parts of the index that were written. */
    public interface Parts {
        /** So much was written since the last part; who takes it clears the writer. */
        void part(PackedWriter out) throws IOException;
    }

    /** Writes the index, in parts that can be read by different threads. */
    public void write(PackedWriter out, Parts parts) throws IOException {
        for (int i = 0; i < TABLES; i++) {
            if (tables[i].size > 0) {
                out.count(i);
                tables[i].write(out);
                parts.part(out);
            }
        }
    }

    /** Reads a part that was written; any number of threads may read different ones into an empty index. */
    public void read(PackedReader in) {
        while (!in.isAtEnd()) {
            tables[in.count()].read(in);
        }
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
        private int size;

        void write(PackedWriter out) {
            int filled = 0;
            for (int head : heads) {
                filled += head == 0 ? 0 : 1;
            }
            out.int32(filled);
            out.int32(size);
            for (int slot = 0; slot < keys.length; slot++) {
                if (heads[slot] != 0) {
                    out.int64(keys[slot]);
                    out.count(count(keys[slot]));
                    for (int e = heads[slot]; e != 0; e = next[e]) {
                        out.count(ids[e]);
                    }
                }
            }
        }

        /** The numbers of one key lie side by side from now on, whatever the history was. */
        void read(PackedReader in) {
            int filled = in.int32(LEAST_BYTES_OF_KEY);
            size = in.int32(1);
            keys = new long[Math.max(16, Integer.highestOneBit(Math.max(1, filled * 3 / 2)) * 2)];
            heads = new int[keys.length];
            ids = new int[Math.max(16, size + 1 + (size >> 4))];
            next = new int[ids.length];
            entries = 1;
            free = 0;
            used = filled;
            for (int i = 0; i < filled; i++) {
                long key = in.int64();
                int slot = slot(key);
                keys[slot] = key;
                heads[slot] = entries;
                for (int n = in.count(1); n > 0; n--) {
                    ids[entries] = in.count();
                    next[entries] = n == 1 ? 0 : entries + 1;
                    entries++;
                }
            }
        }

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

        int find(long key, IntPredicate isIt) {
            for (int e = heads[slot(key)]; e != 0; e = next[e]) {
                if (isIt.test(ids[e])) {
                    return ids[e];
                }
            }
            return -1;
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
            size++;
            if (used * 3 > keys.length * 2) {
                enlarge();
            }
        }

        /** The key stays where it is, without entries: closing the gap would cost more than it saves. */
        void remove(long key, int id) {
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
                    size--;
                    return;
                }
                before = e;
            }
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
