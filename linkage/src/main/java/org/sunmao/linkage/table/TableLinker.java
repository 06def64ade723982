package org.sunmao.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.learn.Estimate;

/**
 * Joins the rows of any tables without labels and without settings: reads the columns, looks up candidates by several keys, learns
 * the weights of Fellegi and Sunter from the very tables, and decides. The outcome does not depend on the order of the rows.
 */
public final class TableLinker {
    /** Linked from this probability on. */
    public static final double LINKED = .5;

    /** For review from this probability on. */
    public static final double REVIEW = .1;

    /** A table of which fewer rows than this have a double in it counts as free of them. */
    private static final double FEW = .03;

    private static final int SAMPLE = 1_000;

    private TableLinker() {}

    /** Finds the rows of two tables that are about one thing. */
    public static TableLinks link(Table left, Table right) {
        return link(left, right, TableAnswers.NONE);
    }

    /** As {@link #link(Table, Table)}; what persons decided holds, and is learned from. */
    public static TableLinks link(Table left, Table right, TableAnswers answers) {
        Rows rows = Rows.of(left, right);
        Answered answered = new Answered(answers, rows, false);
        Pairs pairs = Pairs.across(rows, answered);
        Weights weights = Learning.learn(
                rows, pairs, rows.left, s -> rivals(pairs, answered.scores(pairs, s), rows, answered, true, true));
        double[] scores = weights.scores(pairs);
        double[] held = answered.scores(pairs, scores);
        double typical = typical(scores, rivals(pairs, held, rows, answered, true, true));
        boolean leftUnique = unique(rows, 0, rows.left, weights, typical);
        boolean rightUnique = unique(rows, rows.left, rows.size, weights, typical);
        double[] probabilities = rivals(pairs, held, rows, answered, rightUnique, leftUnique);
        List<TablePair> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (probabilities[i] >= REVIEW) {
                Zone zone = probabilities[i] >= LINKED ? Zone.LINKED : Zone.REVIEW;
                found.add(pair(rows, pairs, i, scores[i], probabilities[i], zone, weights));
            }
        }
        sort(found);
        return new TableLinks(
                found, readings(rows), weights.table(), weights.learned(), leftUnique, rightUnique, pairs.size());
    }

    private static double[] rivals(
            Pairs pairs, double[] scores, Rows rows, Answered answered, boolean firstHasOne, boolean secondHasOne) {
        return answered.probabilities(
                pairs, Competition.probabilities(pairs, scores, rows.size, firstHasOne, secondHasOne));
    }

    /** Finds the rows of one table that are about one thing. */
    public static TableClusters deduplicate(Table table) {
        return deduplicate(table, TableAnswers.NONE);
    }

    /** As {@link #deduplicate(Table)}; what persons decided holds, and is learned from. */
    public static TableClusters deduplicate(Table table, TableAnswers answers) {
        Rows rows = Rows.of(table);
        Answered answered = new Answered(answers, rows, true);
        Pairs pairs = Pairs.within(rows, answered);
        Weights weights = Learning.learn(
                rows,
                pairs,
                0,
                s -> answered.probabilities(
                        pairs, Arrays.stream(s).map(Estimate::probability).toArray()));
        double[] scores = weights.scores(pairs);
        int[] clusters = Clustering.clusters(rows, pairs, answered, scores, weights);
        List<TablePair> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            boolean joined = clusters[pairs.first[i]] == clusters[pairs.second[i]];
            boolean same = answered.same(pairs.first[i], pairs.second[i]);
            double probability = same ? 1 : Estimate.probability(scores[i]);
            if (joined || probability >= REVIEW) {
                Zone zone = joined ? Zone.LINKED : Zone.REVIEW;
                found.add(pair(rows, pairs, i, scores[i], probability, zone, weights));
            }
        }
        sort(found);
        return new TableClusters(
                named(rows, clusters), found, readings(rows), weights.table(), weights.learned(), pairs.size());
    }

    private static TablePair pair(
            Rows rows, Pairs pairs, int i, double score, double probability, Zone zone, Weights weights) {
        int a = pairs.first[i];
        int b = pairs.second[i];
        return new TablePair(
                rows.origin(a), rows.origin(b), score, probability, zone, weights.reasons(a, b, pairs.levels[i]));
    }

    private static void sort(List<TablePair> pairs) {
        pairs.sort(Comparator.comparingInt(TablePair::left).thenComparing(TablePair::right));
    }

    private static List<ColumnReading> readings(Rows rows) {
        return Arrays.stream(rows.columns).map(c -> c.reading).toList();
    }

    private static List<Integer> named(Rows rows, int[] clusters) {
        int[] smallest = new int[rows.size];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        for (int row = 0; row < rows.size; row++) {
            smallest[clusters[row]] = Math.min(smallest[clusters[row]], rows.origin(row));
        }
        Integer[] out = new Integer[rows.size];
        for (int row = 0; row < rows.size; row++) {
            out[rows.origin(row)] = smallest[clusters[row]];
        }
        return List.of(out);
    }

    /** The median score of the pairs that are likelier one than not. */
    private static double typical(double[] scores, double[] probabilities) {
        double[] good = IntStream.range(0, scores.length)
                .filter(i -> probabilities[i] >= LINKED)
                .mapToDouble(i -> scores[i])
                .sorted()
                .toArray();
        return good.length == 0 ? 0 : good[good.length / 2];
    }

    /** Looks at a sample of the rows only: a share is asked for, and looking up candidates is what costs most. */
    private static boolean unique(Rows rows, int from, int to, Weights weights, double typical) {
        int step = Math.max(1, (to - from) / SAMPLE);
        Pairs pairs = Pairs.within(rows, from, to, step);
        double[] scores = weights.scores(pairs);
        long doubles = IntStream.range(0, pairs.size())
                .filter(i -> scores[i] >= typical && alike(rows.columns, pairs.levels[i]))
                .flatMap(i -> IntStream.of(pairs.first[i], pairs.second[i]))
                .filter(row -> (row - from) % step == 0)
                .distinct()
                .count();
        return doubles * step < FEW * (to - from);
    }

    /** True where no comparison is in the farther two thirds of its levels: things of one kind are alike in some columns, not in all. */
    private static boolean alike(Column[] columns, byte[] levels) {
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] > columns[c].kind.levels().size() / 3) {
                return false;
            }
        }
        return true;
    }
}
