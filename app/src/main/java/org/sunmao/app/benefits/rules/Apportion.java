package org.sunmao.app.benefits.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares a sum out by weights, by the method of the largest remainder (Hamilton): everybody gets the whole fen of an exact share, and the fen that are left go one each to
 * the largest remainders; of equal ones to whoever comes first. The parts always come to the whole.
 */
public final class Apportion {

    private Apportion() {}

    /**
     * The parts, in the order of the weights.
     *
     * @param fen the whole, not below zero
     * @param weights none below zero, one at least above
     */
    public static List<Long> split(long fen, List<Long> weights) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (fen < 0 || sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("cannot share " + fen + " fen out by weights of " + sum);
        }
        var parts = new ArrayList<Long>(weights.size());
        var remainders = new ArrayList<BigInteger>(weights.size());
        long left = fen;
        for (long weight : weights) {
            BigInteger[] exact =
                    BigInteger.valueOf(fen).multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum);
            long whole = exact[0].longValueExact();
            parts.add(whole);
            remainders.add(exact[1]);
            left -= whole;
        }
        // The sort is stable: of equal remainders the first stays first.
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return List.copyOf(parts);
    }
}
