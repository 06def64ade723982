package org.sunmao.app.scenarios.measured;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sunmao.app.scenarios.matching.Firm;
import org.sunmao.app.scenarios.matching.FirmIndex;
import org.sunmao.app.scenarios.matching.Matcher;
import org.sunmao.app.scenarios.matching.Need;
import org.sunmao.app.scenarios.matching.PlainBm25;

/**
 * How good rankings are, as means over opportunities. Whoever has grade 2 or 3 counts as fitting for precision and recall; gains of nDCG are 2^grade − 1, cut at ten.
 *
 * @param precision of the first five
 * @param reachable the best precision at five that there can be: most opportunities have fewer than five that fit
 * @param recall10 of those that fit, found among the first ten
 * @param recall20 among the first twenty
 * @param ndcg of the first ten
 * @param first how often the first one has the best grade that there is
 */
public record Measures(
        int asked, double precision, double reachable, double recall10, double recall20, double ndcg, double first) {

    private static final int FIVE = 5;
    private static final int TEN = 10;
    private static final int TWENTY = 20;
    private static final int FITS = 2;

    /** What is compared. */
    public enum Way {
        OURS,
        /** Ours, without notions. */
        PLAIN_WORDS,
        BM25
    }

    /** Measures one way over one half of the set. */
    public static Measures of(Labelled set, boolean heldBack, Way way) {
        Function<Need, List<Long>> ranking = ranking(set.firms(), way);
        return of(
                set.asked().stream()
                        .filter(asked -> asked.heldBack() == heldBack)
                        .toList(),
                ranking);
    }

    private static Function<Need, List<Long>> ranking(List<Firm> firms, Way way) {
        if (way == Way.BM25) {
            var bm25 = new PlainBm25(firms);
            return need ->
                    bm25.rank(need, TWENTY).stream().map(PlainBm25.Scored::id).toList();
        }
        var matcher = new Matcher(new FirmIndex(firms, way == Way.OURS));
        return need -> matcher.rank(need, TWENTY).stream()
                .map(ranked -> ranked.firm().id())
                .toList();
    }

    /** Measures a ranking, which gives the best twenty of each. */
    static Measures of(List<Labelled.Asked> asked, Function<Need, List<Long>> ranking) {
        double precision = 0;
        double reachable = 0;
        double recall10 = 0;
        double recall20 = 0;
        double ndcg = 0;
        double first = 0;
        for (Labelled.Asked each : asked) {
            List<Long> ranked = ranking.apply(each.need());
            long fitting =
                    each.grades().values().stream().filter(g -> g >= FITS).count();
            precision += fitting(each, ranked, FIVE) / (double) FIVE;
            reachable += Math.min(FIVE, fitting) / (double) FIVE;
            recall10 += fitting(each, ranked, TEN) / (double) fitting;
            recall20 += fitting(each, ranked, TWENTY) / (double) fitting;
            ndcg += gain(ranked, each.grades()) / best(each.grades().values());
            int top = each.grades().values().stream().mapToInt(g -> g).max().orElse(0);
            first += !ranked.isEmpty() && each.grades().getOrDefault(ranked.get(0), 0) == top ? 1 : 0;
        }
        int n = asked.size();
        return new Measures(n, precision / n, reachable / n, recall10 / n, recall20 / n, ndcg / n, first / n);
    }

    private static long fitting(Labelled.Asked asked, List<Long> ranked, int most) {
        return ranked.stream()
                .limit(most)
                .filter(id -> asked.grades().getOrDefault(id, 0) >= FITS)
                .count();
    }

    private static double gain(List<Long> ranked, Map<Long, Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(TEN, ranked.size()); i++) {
            sum += gain(grades.getOrDefault(ranked.get(i), 0), i);
        }
        return sum;
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) / (Math.log(place + 2) / Math.log(2));
    }

    private static double best(Collection<Integer> grades) {
        List<Integer> sorted =
                grades.stream().sorted(Comparator.reverseOrder()).limit(TEN).toList();
        double sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            sum += gain(sorted.get(i), i);
        }
        return sum;
    }
}
