package org.sunmao.linkage.enterprise;

import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.index.LongCounter;

/**
 * Counts the values that occur more than once, in two passes: most values of a register occur once, and those cost one bit
 * each instead of an entry.
 */
final class RepeatedValues {
    private final long[] once;
    private final long[] more;
    private final LongCounter counts = new LongCounter();
    private final LongCounter owners = new LongCounter();
    private final long[] single = new long[Frequencies.Kind.values().length];
    private final long[] twice = new long[single.length];

    RepeatedValues(int firms) {
        int words = Math.max(1 << 10, Integer.highestOneBit(Math.max(1, firms)) * 4);
        once = new long[words];
        more = new long[words];
    }

    /** First pass. */
    void see(Frequencies.Kind kind, long hash) {
        if (mark(once, hash)) {
            mark(more, hash);
        }
    }

    /**
     * Second pass: only what two bits coincided for is counted, and then exactly.
     *
     * @param owner firms of one owner bear one trade name by choice, not by chance, so the name counts once for them; {@link
     *     Hash64#NONE} where the owner makes no difference
     */
    void count(Frequencies.Kind kind, long hash, long owner) {
        if (isMarked(more, hash)) {
            if (owner != Hash64.NONE) {
                long owned = Hash64.of(hash, owner);
                if (owners.get(owned) > 0) {
                    return;
                }
                owners.add(owned, 1);
            }
            counts.add(hash, 1);
            pairs(kind, counts.get(hash));
        } else {
            single[kind.ordinal()]++;
        }
    }

    /** Keeps how many values have just one and just two bearers while the counts grow. */
    private void pairs(Frequencies.Kind kind, int count) {
        int k = kind.ordinal();
        switch (count) {
            case 1 -> single[k]++;
            case 2 -> {
                single[k]--;
                twice[k]++;
            }
            case 3 -> twice[k]--;
            default -> {
                // More bearers change neither.
            }
        }
    }

    /** The counts of values that occur more than once. */
    LongCounter repeated() {
        LongCounter out = new LongCounter();
        counts.forEach((hash, count) -> {
            if (count > 1) {
                out.add(hash, count);
            }
        });
        return out;
    }

    /** For each kind how many unknown firms are expected to share a value that one firm is known to have. */
    double[] unknown(int priorValues) {
        double[] out = new double[single.length];
        for (Frequencies.Kind kind : Frequencies.Kind.values()) {
            int k = kind.ordinal();
            out[k] = (2.0 * twice[k] + kind.usual * priorValues) / (single[k] + priorValues);
        }
        return out;
    }

    private boolean mark(long[] bits, long hash) {
        int at = (int) (hash >>> 6) & bits.length - 1;
        long bit = 1L << (hash & 63);
        boolean was = (bits[at] & bit) != 0;
        bits[at] |= bit;
        return was;
    }

    private static boolean isMarked(long[] bits, long hash) {
        return (bits[(int) (hash >>> 6) & bits.length - 1] & 1L << (hash & 63)) != 0;
    }
}
