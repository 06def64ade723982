package org.sunmao.benchmarks.contest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What pairs are worth at the threshold that serves them best, which only who knows the truth can choose; and read in the way that serves
 * them best.
 *
 * @param way how the pairs were read
 * @param threshold the lowest score that counts
 */
record BestThreshold(PairScore score, String way, double threshold) {

    static final String EVERY_PAIR = "every pair";
    static final String BEST_OF_ROW = "best of each row";
    static final String ONE_TO_ONE = "one to one";
    static final String HANGING_TOGETHER = "what hangs together";

    private static final Comparator<FoundPair> SUREST_FIRST = Comparator.comparingDouble(FoundPair::score)
            .reversed()
            .thenComparing(FoundPair::left)
            .thenComparing(FoundPair::right);

    /** Links between two lists: every pair, the best of each row of the left list, or one to one. */
    static BestThreshold across(Collection<FoundPair> found, Set<IdPair> truth) {
        List<FoundPair> sorted = sorted(found);
        return better(
                better(
                        swept(pairsOf(sorted), truth, EVERY_PAIR),
                        swept(pairsOf(bestOfRow(sorted)), truth, BEST_OF_ROW)),
                swept(pairsOf(oneToOne(sorted)), truth, ONE_TO_ONE));
    }

    /** Doubles within one list: every pair, or all that hangs together by pairs. */
    static BestThreshold within(Collection<FoundPair> found, Set<IdPair> truth) {
        List<FoundPair> sorted = sorted(found);
        Map<IdPair, Double> pairs = new LinkedHashMap<>();
        sorted.forEach(pair -> pairs.putIfAbsent(IdPair.within(pair.left(), pair.right()), pair.score()));
        return better(swept(pairs, truth, EVERY_PAIR), hangingTogether(pairs, truth));
    }

    private static List<FoundPair> sorted(Collection<FoundPair> found) {
        List<FoundPair> sorted = new ArrayList<>(found);
        sorted.sort(SUREST_FIRST);
        return sorted;
    }

    private static List<FoundPair> bestOfRow(List<FoundPair> sorted) {
        Set<String> rows = new HashSet<>();
        return sorted.stream().filter(pair -> rows.add(pair.left())).toList();
    }

    /** The surest pair of two rows that are both free, again and again. */
    private static List<FoundPair> oneToOne(List<FoundPair> sorted) {
        Set<String> left = new HashSet<>();
        Set<String> right = new HashSet<>();
        List<FoundPair> taken = new ArrayList<>();
        for (FoundPair pair : sorted) {
            if (!left.contains(pair.left()) && !right.contains(pair.right())) {
                left.add(pair.left());
                right.add(pair.right());
                taken.add(pair);
            }
        }
        return taken;
    }

    private static Map<IdPair, Double> pairsOf(List<FoundPair> sorted) {
        Map<IdPair, Double> pairs = new LinkedHashMap<>();
        sorted.forEach(pair -> pairs.putIfAbsent(new IdPair(pair.left(), pair.right()), pair.score()));
        return pairs;
    }

    private static BestThreshold better(BestThreshold one, BestThreshold other) {
        return other.score.f1() > one.score.f1() ? other : one;
    }

    /** The pairs come the surest first. */
    private static BestThreshold swept(Map<IdPair, Double> pairs, Set<IdPair> truth, String way) {
        var counts = new Object() {
            long links;
            long right;
        };
        return swept(pairs, truth, way, pair -> {
            counts.links++;
            counts.right += truth.contains(pair) ? 1 : 0;
            return new PairScore(counts.links, counts.right, truth.size());
        });
    }

    private static BestThreshold hangingTogether(Map<IdPair, Double> pairs, Set<IdPair> truth) {
        var clusters = new GrowingClusters(truth);
        return swept(pairs, truth, HANGING_TOGETHER, clusters::join);
    }

    private interface Counter {
        PairScore with(IdPair pair);
    }

    private static BestThreshold swept(Map<IdPair, Double> pairs, Set<IdPair> truth, String way, Counter counter) {
        var best = new BestThreshold(new PairScore(0, 0, truth.size()), way, Double.POSITIVE_INFINITY);
        PairScore score = best.score;
        double threshold = Double.POSITIVE_INFINITY;
        for (var pair : pairs.entrySet()) {
            // No threshold separates equal scores.
            if (pair.getValue() < threshold && score.f1() > best.score.f1()) {
                best = new BestThreshold(score, way, threshold);
            }
            threshold = pair.getValue();
            score = counter.with(pair.getKey());
        }
        return score.f1() > best.score.f1() ? new BestThreshold(score, way, threshold) : best;
    }
}
