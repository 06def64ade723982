package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hears every decision of a run and keeps what a report needs: counts, sums, the most doubtful pairs, and which rows became one. It
 * keeps no other links, so a run of millions of rows takes some ten bytes a row. Serves one thread.
 */
public final class ReportCollector {

    /** Links against the evidence: so many are worth reading. */
    static final int MOST_AGAINST = 12;

    /** What is surer than this is not doubtful, unless it is in review. */
    private static final double LEAST_DOUBT = .01;

    /** A link is told of as made against evidence from this many bits against it. */
    private static final double AGAINST_BITS = -3;

    private static final Comparator<Judged> MOST_OPEN =
            Comparator.comparingDouble((Judged j) -> -j.openness()).thenComparing(Judged::asked);
    private static final Comparator<Judged> MOST_DOUBTED =
            Comparator.comparingDouble((Judged j) -> -j.doubt()).thenComparing(Judged::asked);
    private static final Comparator<Judged> MOST_AGAINST_IT =
            Comparator.comparingDouble(Judged::against).thenComparing(Judged::asked);

    private final ScoreCounts scores = new ScoreCounts();
    private final int mostPairs;
    private final Groups groups;
    private final TopHeap<Judged> review;
    private final TopHeap<Judged> linked;
    private final TopHeap<Judged> none;
    private final TopHeap<Judged> against;
    private Expectation expectation = Expectation.NOTHING;

    /**
     * @param sizes rows of each list
     * @param mostPairs so many doubtful pairs are kept
     */
    public ReportCollector(int[] sizes, int mostPairs) {
        this.mostPairs = mostPairs;
        groups = new Groups(sizes);
        review = new TopHeap<>(mostPairs, MOST_OPEN);
        linked = new TopHeap<>(mostPairs, MOST_DOUBTED);
        none = new TopHeap<>(mostPairs, MOST_DOUBTED);
        against = new TopHeap<>(MOST_AGAINST, MOST_AGAINST_IT);
    }

    /** Hears one decision. */
    public void add(Judged judged) {
        scores.add(judged);
        expectation = expectation.plus(judged);
        RowAt best = judged.best();
        if (best == null) {
            return;
        }
        if (judged.outcome() == Outcome.LINKED) {
            groups.join(judged.asked(), best, judged.probability());
        }
        if (judged.byPerson()) {
            return;
        }
        if (judged.outcome() == Outcome.REVIEW || judged.doubt() >= LEAST_DOUBT) {
            heap(judged.outcome()).offer(judged);
        }
        if (judged.outcome() == Outcome.LINKED && judged.against() <= AGAINST_BITS) {
            against.offer(judged);
        }
    }

    /** Two rows that are one without a link, as two rows of a register with one code. */
    public void same(RowAt one, RowAt other) {
        groups.same(one, other);
    }

    private TopHeap<Judged> heap(Outcome outcome) {
        return switch (outcome) {
            case LINKED -> linked;
            case REVIEW -> review;
            case NONE -> none;
        };
    }

    ScoreCounts scores() {
        return scores;
    }

    Expectation expectation() {
        return expectation;
    }

    Groups groups() {
        return groups;
    }

    /** Links that the evidence speaks against most, the most first. */
    List<Judged> against() {
        return against.first(MOST_AGAINST);
    }

    /** How many links have more than some evidence against them. */
    long linkedAgainst() {
        return against.offered();
    }

    /**
     * The doubtful pairs: of those in review the nearest to even chances, of the links the least sure, of those left the likeliest.
     * Three in five are in review; what one kind lacks, the others may use.
     */
    List<Judged> doubtful() {
        int[] shares = shares(mostPairs, new int[] {review.size(), linked.size(), none.size()}, new int[] {
            mostPairs - 2 * (mostPairs / 5), mostPairs / 5, mostPairs / 5
        });
        List<Judged> out = new ArrayList<>(review.first(shares[0]));
        out.addAll(linked.first(shares[1]));
        out.addAll(none.first(shares[2]));
        return out;
    }

    /** How many pairs with this outcome are doubtful, kept or not. */
    long doubtful(Outcome outcome) {
        return heap(outcome).offered();
    }

    /** Gives each kind its share, and what is left over to those that have more, in their order. */
    static int[] shares(int all, int[] there, int[] wished) {
        int[] given = new int[there.length];
        int left = all;
        for (int i = 0; i < there.length; i++) {
            given[i] = Math.min(there[i], wished[i]);
            left -= given[i];
        }
        for (int i = 0; i < there.length; i++) {
            int more = Math.min(left, there[i] - given[i]);
            given[i] += more;
            left -= more;
        }
        return given;
    }
}
