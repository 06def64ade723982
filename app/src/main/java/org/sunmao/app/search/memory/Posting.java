package org.sunmao.app.search.memory;

import java.util.Arrays;

/** The entries that have one thing in common, as differences of 7 bits a byte: one to two bytes for an entry. */
final class Posting {

    static final Posting EMPTY = new Posting();

    private byte[] bytes = new byte[4];
    private int length;
    private int count;
    private int last = -1;

    /** Adds an entry that comes after all those before; one that was added last is not added again. */
    void add(int doc) {
        if (doc == last) {
            return;
        }
        if (length + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + 5);
        }
        int step = doc - last;
        while (step >= 128) {
            bytes[length++] = (byte) (step | 128);
            step >>>= 7;
        }
        bytes[length++] = (byte) step;
        last = doc;
        count++;
    }

    /** Nothing is added any more. */
    void close() {
        if (bytes.length > length) {
            bytes = Arrays.copyOf(bytes, length);
        }
    }

    int count() {
        return count;
    }

    /** About how many bytes it takes. */
    int size() {
        return bytes.length + 48;
    }

    /** The entries from the first on. */
    Docs docs() {
        return new Docs() {
            private int at = 0;
            private int doc = -1;

            @Override
            public int next() {
                if (at == length) {
                    return END;
                }
                int step = 0;
                int shift = 0;
                byte read = bytes[at++];
                while (read < 0) {
                    step |= (read & 127) << shift;
                    shift += 7;
                    read = bytes[at++];
                }
                doc += step | read << shift;
                return doc;
            }
        };
    }
}
