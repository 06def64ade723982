package org.sunmao.linkage.index;

import java.util.Arrays;

/**
 * From a hashed key to the numbers filed under it: built once, then read by any number of threads. The upper bits of the hash
 * choose a bucket of a few entries that lie side by side, so a look-up costs two or three reads from memory. A key under which
 * very many numbers are filed would make its bucket long for the others in it, so such a key has a list of its own.
 */
public final class Postings {
    private static final int BUCKET = 4;
    private static final int LONG_BUCKET = 48;
    private static final int LONG_LIST = 24;
    private static final int[] NOTHING = {};

    private final int shift;
    private final int[] starts;
    private final int[] marks;
    private final int[] ids;
    private final LongCounter lists = new LongCounter();
    private int[][] longLists = new int[16][];

    private Postings(Builder from) {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, from.size / BUCKET)));
        shift = 64 - bits;
        starts = new int[(1 << bits) + 1];
        marks = new int[from.size];
        ids = new int[from.size];
        scatter(from);
        for (int bucket = 0; bucket + 1 < starts.length; bucket++) {
            if (starts[bucket + 1] - starts[bucket] > LONG_BUCKET) {
                partLongLists(bucket);
            }
        }
    }

    /** Collects what is to be filed. */
    public static final class Builder {
        private long[] keys = new long[1024];
        private int[] ids = new int[1024];
        private int size;

        /** Files a number under a key; filing it twice does no harm. */
        public void add(long key, int id) {
            if (size == keys.length) {
                int larger = (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L);
                keys = Arrays.copyOf(keys, larger);
                ids = Arrays.copyOf(ids, larger);
            }
            keys[size] = key;
            ids[size++] = id;
        }

        /** Builds the index; the builder must not be used after that. */
        public Postings build() {
            return new Postings(this);
        }
    }

    /**
     * Writes the numbers filed under a key into an array, in the order in which they were filed.
     *
     * @return how many there are; where they do not fit into the array, one more than its length, and its content is of no use
     */
    public int read(long key, int[] into) {
        int bucket = (int) (key >>> shift);
        int mark = (int) key;
        int n = 0;
        for (int i = starts[bucket]; i < starts[bucket + 1] && ids[i] >= 0; i++) {
            if (marks[i] == mark) {
                if (n == into.length) {
                    return n + 1;
                }
                into[n++] = ids[i];
            }
        }
        return n > 0 || lists.size() == 0 ? n : readLong(key, into);
    }

    /** How many numbers are filed under a key, doubles included. */
    public int count(long key) {
        int bucket = (int) (key >>> shift);
        int mark = (int) key;
        int n = 0;
        for (int i = starts[bucket]; i < starts[bucket + 1] && ids[i] >= 0; i++) {
            n += marks[i] == mark ? 1 : 0;
        }
        return n > 0 || lists.size() == 0 ? n : longList(key).length;
    }

    /** The memory that the index takes, in bytes. */
    public long bytes() {
        long bytes = 4L * (starts.length + marks.length + ids.length);
        for (int[] list : longLists) {
            bytes += list == null ? 0 : 16 + 4L * list.length;
        }
        return bytes;
    }

    private int readLong(long key, int[] into) {
        int[] list = longList(key);
        if (list.length > into.length) {
            return into.length + 1;
        }
        System.arraycopy(list, 0, into, 0, list.length);
        return list.length;
    }

    private int[] longList(long key) {
        int at = lists.get(address((int) (key >>> shift), (int) key));
        int[] list = at == 0 ? NOTHING : longLists[at];
        return list == null ? NOTHING : list;
    }

    private void scatter(Builder from) {
        int[] next = new int[starts.length];
        for (int i = 0; i < from.size; i++) {
            next[(int) (from.keys[i] >>> shift)]++;
        }
        int at = 0;
        for (int b = 0; b < starts.length; b++) {
            starts[b] = at;
            at += next[b];
            next[b] = starts[b];
        }
        for (int i = 0; i < from.size; i++) {
            int place = next[(int) (from.keys[i] >>> shift)]++;
            marks[place] = (int) from.keys[i];
            ids[place] = from.ids[i];
        }
    }

    /** Moves keys with many entries out of a bucket; the freed places at its end are marked by a negative number. */
    private void partLongLists(int bucket) {
        int from = starts[bucket];
        int to = starts[bucket + 1];
        LongCounter counts = new LongCounter();
        for (int i = from; i < to; i++) {
            counts.add(address(bucket, marks[i]), 1);
        }
        int kept = from;
        for (int i = from; i < to; i++) {
            long address = address(bucket, marks[i]);
            int count = counts.get(address);
            if (count > LONG_LIST) {
                append(address, count, ids[i]);
            } else {
                marks[kept] = marks[i];
                ids[kept++] = ids[i];
            }
        }
        if (kept < to) {
            ids[kept] = -1;
        }
    }

    private void append(long address, int count, int id) {
        int at = lists.get(address);
        if (at == 0) {
            at = lists.size() + 1;
            lists.add(address, at);
            if (at >= longLists.length) {
                longLists = Arrays.copyOf(longLists, at * 2);
            }
            longLists[at] = new int[count];
            Arrays.fill(longLists[at], -1);
        }
        int[] list = longLists[at];
        int free = list == null ? -1 : firstFree(list);
        if (list != null && free >= 0) {
            list[free] = id;
        }
    }

    private static int firstFree(int[] list) {
        int low = 0;
        int high = list.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list[middle] < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < list.length ? low : -1;
    }

    private static long address(int bucket, int mark) {
        return (long) bucket << 32 | mark & 0xFFFFFFFFL | 1L << 63;
    }
}
