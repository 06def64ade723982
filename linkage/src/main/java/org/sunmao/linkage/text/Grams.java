package org.sunmao.linkage.text;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Pairs of neighbouring characters, each packed into an int; the unit in which candidates are looked up. */
public final class Grams {
    private static final int[] NONE = {};

    private Grams() {}

    /** The distinct pairs of a text, sorted. A text of one character gives that character paired with U+0000. */
    public static int[] of(String text) {
        int n = text.length();
        if (n < 2) {
            return n == 0 ? NONE : new int[] {text.charAt(0) << 16};
        }
        int[] grams = new int[n - 1];
        for (int i = 0; i + 1 < n; i++) {
            grams[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        }
        Arrays.sort(grams);
        int distinct = 1;
        for (int i = 1; i < grams.length; i++) {
            if (grams[i] != grams[distinct - 1]) {
                grams[distinct++] = grams[i];
            }
        }
        return distinct == grams.length ? grams : Arrays.copyOf(grams, distinct);
    }

    /**
     * The rarest of some grams, rarest first. Those with frequency 0 are left out: they can find nothing.
     *
     * @param frequency how often a gram occurs in what is searched
     * @param limit how many at most
     */
    public static int[] rarest(int[] grams, IntUnaryOperator frequency, int limit) {
        long[] ranked = new long[grams.length];
        int n = 0;
        for (int i = 0; i < grams.length; i++) {
            int f = frequency.applyAsInt(grams[i]);
            if (f > 0) {
                ranked[n++] = (long) f << 32 | i;
            }
        }
        Arrays.sort(ranked, 0, n);
        int[] out = new int[Math.min(n, limit)];
        for (int i = 0; i < out.length; i++) {
            out[i] = grams[(int) ranked[i]];
        }
        return out;
    }

    /** Twice the shared grams over the sum of both; 0 where either text is empty, 1 for equal texts. */
    public static double dice(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return a.length + b.length == 0 ? 0 : 2.0 * shared / (a.length + b.length);
    }
}
