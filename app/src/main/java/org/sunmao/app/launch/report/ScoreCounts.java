package org.sunmao.app.launch.report;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many decisions there are by the probability of their best candidate, in bins of one bit of its odds: 0 bits is 50 %, 1 is
 * 67 %, 10 is 99.9 %.
 */
final class ScoreCounts {

    /** Nothing less likely than this is told by the engine: .2 % are -9 bits. */
    static final int LEAST = -9;

    /** Surer than one in a million is all the same to a reader. */
    static final int MOST = 20;

    private final Map<Outcome, long[]> bins = new EnumMap<>(Outcome.class);
    private final Map<Outcome, long[]> apart = new EnumMap<>(Outcome.class);

    ScoreCounts() {
        for (Outcome outcome : Outcome.values()) {
            bins.put(outcome, new long[MOST - LEAST]);
            apart.put(outcome, new long[2]);
        }
    }

    void add(Judged judged) {
        if (judged.byPerson()) {
            of(apart, judged.outcome())[0]++;
        } else if (judged.best() == null) {
            of(apart, judged.outcome())[1]++;
        } else {
            of(bins, judged.outcome())[bin(judged.probability())]++;
        }
    }

    /** Bits of the odds of a probability; infinite for 0 and 1. */
    static double bits(double probability) {
        return (Math.log(probability) - Math.log1p(-probability)) / Math.log(2);
    }

    private static int bin(double probability) {
        double bits = bits(probability);
        return (int) Math.max(0, Math.min(MOST - LEAST - 1, Math.floor(bits) - LEAST));
    }

    /** Counts by bin; the first and last hold what lies beyond, too. */
    long[] of(Outcome outcome) {
        return of(bins, outcome).clone();
    }

    /** How many such decisions persons had made. */
    long byPersons(Outcome outcome) {
        return of(apart, outcome)[0];
    }

    /** How many found no candidate worth naming. */
    long withoutCandidate(Outcome outcome) {
        return of(apart, outcome)[1];
    }

    /** All decisions with this outcome. */
    long all(Outcome outcome) {
        long sum = byPersons(outcome) + withoutCandidate(outcome);
        for (long count : of(bins, outcome)) {
            sum += count;
        }
        return sum;
    }

    private static long[] of(Map<Outcome, long[]> counts, Outcome outcome) {
        long[] found = counts.get(outcome);
        if (found == null) {
            throw new IllegalStateException("No counts for " + outcome);
        }
        return found;
    }
}
