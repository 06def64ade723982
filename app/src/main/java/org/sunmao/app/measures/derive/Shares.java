package org.sunmao.app.measures.derive;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the single enterprises paid that a sum is made of, in the order of their ids: all that decides whether the sum may be told. Never
 * leaves this package.
 */
final class Shares {

    /** A sum is of at least so many enterprises that paid something. */
    static final int FEWEST = 3;

    private final long[] enterprises;
    private final long[] fen;
    private final int newest;

    private Shares(long[] enterprises, long[] fen, int newest) {
        this.enterprises = enterprises;
        this.fen = fen;
        this.newest = newest;
    }

    static Shares of(Collection<Payer> payers) {
        List<Payer> ordered = payers.stream()
                .sorted(Comparator.comparingLong(Payer::enterprise))
                .toList();
        return new Shares(
                ordered.stream().mapToLong(Payer::enterprise).toArray(),
                ordered.stream().mapToLong(Payer::sumFen).toArray(),
                (int) ordered.stream().filter(p -> p.newestFen() != 0).count());
    }

    /** The sum of sums that share no enterprise. */
    static Shares together(Collection<Shares> parts) {
        int size = parts.stream().mapToInt(Shares::size).sum();
        var order = new Integer[size];
        var ids = new long[size];
        var amounts = new long[size];
        int at = 0;
        int newest = 0;
        for (Shares part : parts) {
            System.arraycopy(part.enterprises, 0, ids, at, part.size());
            System.arraycopy(part.fen, 0, amounts, at, part.size());
            at += part.size();
            newest += part.newest;
        }
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparingLong(i -> ids[i]));
        var sorted = new Shares(new long[size], new long[size], newest);
        for (int i = 0; i < size; i++) {
            sorted.enterprises[i] = ids[order[i]];
            sorted.fen[i] = amounts[order[i]];
        }
        return sorted;
    }

    /** How many enterprises there are, those included that paid nothing. */
    int size() {
        return enterprises.length;
    }

    long totalFen() {
        long total = 0;
        for (long part : fen) {
            total += part;
        }
        return total;
    }

    /**
     * Why the sum alone would tell of one enterprise, null when it does not. That an enterprise paid nothing is known from its band, so
     * it hides nobody. At least three must have paid in the window's newest month too: no other window that is published up to then has
     * that month in it, so whatever is subtracted from the sum, what these three paid in it stays in (docs/secrecy.md has the proof).
     */
    @Nullable
    String secret() {
        int paid = 0;
        long largest = 0;
        for (long part : fen) {
            paid += part == 0 ? 0 : 1;
            largest = Math.max(largest, Math.abs(part));
        }
        if (paid < FEWEST || newest < FEWEST) {
            return "few";
        }
        return dominates(largest, Math.abs(totalFen())) ? "dominated" : null;
    }

    /**
     * Whether the difference between this sum and an earlier one would tell of one enterprise: of all that changed, in absolute values,
     * more than four fifths is its own. So it is when a large payer moves in or out.
     */
    boolean tellsAgainst(Shares earlier) {
        long all = 0;
        long largest = 0;
        int i = 0;
        int j = 0;
        while (i < enterprises.length || j < earlier.enterprises.length) {
            long mine = i < enterprises.length ? enterprises[i] : Long.MAX_VALUE;
            long theirs = j < earlier.enterprises.length ? earlier.enterprises[j] : Long.MAX_VALUE;
            long now = mine <= theirs ? fen[i++] : 0;
            long before = theirs <= mine ? earlier.fen[j++] : 0;
            long change = Math.abs(now - before);
            all += change;
            largest = Math.max(largest, change);
        }
        return dominates(largest, all);
    }

    /** More than four fifths. */
    private static boolean dominates(long largest, long all) {
        return BigInteger.valueOf(largest)
                        .multiply(BigInteger.valueOf(5))
                        .compareTo(BigInteger.valueOf(all).multiply(BigInteger.valueOf(4)))
                > 0;
    }
}
