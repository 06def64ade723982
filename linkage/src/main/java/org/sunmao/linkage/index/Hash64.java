package org.sunmao.linkage.index;

/**
 * Hashes of 64 bits that stand for texts. Among ten million texts two share a hash with a probability of one in a third of a
 * million, so equal hashes are taken for equal texts wherever a mistake would be as rare as any other cause of a wrong link.
 */
public final class Hash64 {
    /** The hash of nothing: no text has it. */
    public static final long NONE = 0;

    private static final long SEED = 0x9E3779B97F4A7C15L;

    private Hash64() {}

    /** The hash of a text; never {@link #NONE}. */
    public static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** The hash of a part of a text; never {@link #NONE}. */
    public static long of(CharSequence text, int from, int to) {
        long h = SEED ^ to - from;
        for (int i = from; i < to; i++) {
            h = (h ^ text.charAt(i)) * 0x9FB21C651E98DF25L;
            h ^= h >>> 28;
        }
        return finish(h);
    }

    /** One hash of two; their order counts. */
    public static long of(long first, long second) {
        return finish(first * 0xC2B2AE3D27D4EB4FL ^ Long.rotateLeft(second, 31) * SEED);
    }

    private static long finish(long hash) {
        long h = hash * 0xBF58476D1CE4E5B9L;
        h ^= h >>> 32;
        h *= 0x94D049BB133111EBL;
        h ^= h >>> 29;
        return h == NONE ? 1 : h;
    }
}
