package org.sunmao.app.search.memory;

import java.util.BitSet;

/** Numbers of entries in ascending order, read one after another. */
interface Docs {

    /** What {@link #next} answers at the end. */
    int END = Integer.MAX_VALUE;

    /** The next one; {@link #END} when there is none. */
    int next();

    /** No entry. */
    static Docs none() {
        return () -> END;
    }

    /** What is in a set. */
    static Docs of(BitSet set) {
        return new Docs() {
            private int from = 0;

            @Override
            public int next() {
                int found = set.nextSetBit(from);
                from = found + 1;
                return found < 0 ? END : found;
            }
        };
    }

    /** What is in either, once. */
    static Docs either(Docs a, Docs b) {
        return new Docs() {
            private int left = a.next();
            private int right = b.next();

            @Override
            public int next() {
                int least = Math.min(left, right);
                if (least == END) {
                    return END;
                }
                if (left == least) {
                    left = a.next();
                }
                if (right == least) {
                    right = b.next();
                }
                return least;
            }
        };
    }
}
