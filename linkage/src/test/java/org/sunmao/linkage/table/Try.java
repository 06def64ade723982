package org.sunmao.linkage.table;

import java.nio.charset.*;
import java.util.*;
import java.util.stream.*;
import org.sunmao.linkage.*;

public class Try {
    static void link(String n, Benchmark b, boolean v) {
        long t = System.nanoTime();
        TableLinks l = TableLinker.link(b.left, b.right);
        double s = (System.nanoTime() - t) / 1e9;
        Rows rows = Rows.of(b.left, b.right);
        Pairs p = Pairs.across(rows);
        long hit = IntStream.range(0, p.size())
                .filter(i -> b.truth.contains(Benchmark.packed(rows.origin(p.first[i]), rows.origin(p.second[i]))))
                .count();
        System.out.printf(
                "%s: %s  candrecall %.4f compared %d lu %s ru %s  %.1fs review %d%n",
                n,
                b.score(l),
                hit / (double) b.truth.size(),
                l.compared(),
                l.leftUnique(),
                l.rightUnique(),
                s,
                l.pairs().stream().filter(q -> q.zone() == Zone.REVIEW).count());
        for (double th : new double[] {.1, .2, .3, .5, .8, .9, .95, .99})
            System.out.print(String.format(
                    " %.2f:%.4f",
                    th,
                    b.score(l.pairs().stream()
                                    .filter(q -> q.probability() >= th)
                                    .map(q -> Benchmark.packed(q.left(), q.right()))
                                    .toList())
                            .f1()));
        System.out.println();
        if (v) {
            l.columns().forEach(System.out::println);
            l.weights()
                    .forEach(w -> System.out.printf(
                            "  %s %s m %.5f u %.6f %.2f%n", w.column(), w.level(), w.m(), w.u(), w.bits()));
            Map<Long, TablePair> by = new HashMap<>();
            l.pairs().forEach(q -> by.put(Benchmark.packed(q.left(), q.right()), q));
            int k = 0;
            for (TablePair q : l.pairs())
                if (q.zone() == Zone.LINKED && !b.truth.contains(Benchmark.packed(q.left(), q.right())) && k++ < 25)
                    show("FP", q);
            k = 0;
            for (long t2 : b.truth) {
                TablePair q = by.get(t2);
                if ((q == null || q.zone() != Zone.LINKED) && k++ < 25) {
                    if (q != null) show("FN", q);
                    else
                        System.out.println("FN " + Arrays.toString(b.left.rows().get((int) (t2 >>> 32))) + "  |  "
                                + Arrays.toString(b.right.rows().get((int) t2)));
                }
            }
        }
    }

    static void show(String w, TablePair q) {
        System.out.printf(
                "%s %.2f p %.3f %s%n",
                w,
                q.score(),
                q.probability(),
                q.reasons().stream()
                        .map(r ->
                                r.level() + String.format(" %.1f", r.bits()) + " [" + r.left() + "|" + r.right() + "]")
                        .collect(Collectors.joining("; ")));
    }

    static void dedupe(String n, Benchmark b, boolean v) {
        long t = System.nanoTime();
        TableClusters l = TableLinker.deduplicate(b.left);
        double s = (System.nanoTime() - t) / 1e9;
        Rows rows = Rows.of(b.left);
        Pairs p = Pairs.within(rows, 0, rows.size);
        long hit = IntStream.range(0, p.size())
                .filter(i -> {
                    int x = rows.origin(p.first[i]), y = rows.origin(p.second[i]);
                    return b.truth.contains(Benchmark.packed(Math.min(x, y), Math.max(x, y)));
                })
                .count();
        System.out.printf(
                "%s: %s candrecall %.4f compared %d %.1fs%n",
                n, b.score(l), hit / (double) b.truth.size(), l.compared(), s);
        for (double th : new double[] {.01, .1, .2, .3, .5, .8, .9, .95, .99})
            System.out.print(String.format(
                    " %.2f:%.4f",
                    th,
                    b.score(l.pairs().stream()
                                    .filter(q -> q.probability() >= th)
                                    .map(q -> Benchmark.packed(
                                            Math.min(q.left(), q.right()), Math.max(q.left(), q.right())))
                                    .toList())
                            .f1()));
        System.out.println();
        if (v) {
            l.columns().forEach(System.out::println);
            l.weights()
                    .forEach(w -> System.out.printf(
                            "  %s %s m %.5f u %.6f %.2f%n", w.column(), w.level(), w.m(), w.u(), w.bits()));
            Map<Long, TablePair> by = new HashMap<>();
            l.pairs()
                    .forEach(q ->
                            by.put(Benchmark.packed(Math.min(q.left(), q.right()), Math.max(q.left(), q.right())), q));
            int k = 0;
            for (TablePair q : l.pairs())
                if (q.zone() == Zone.LINKED
                        && !b.truth.contains(
                                Benchmark.packed(Math.min(q.left(), q.right()), Math.max(q.left(), q.right())))
                        && k++ < 25) show("FP", q);
            k = 0;
            for (long t2 : b.truth) {
                TablePair q = by.get(t2);
                if ((q == null || q.zone() != Zone.LINKED)
                        && !l.clusters()
                                .get((int) (t2 >>> 32))
                                .equals(l.clusters().get((int) t2))
                        && k++ < 25) {
                    if (q != null) show("FN", q);
                    else
                        System.out.println("FN " + Arrays.toString(b.left.rows().get((int) (t2 >>> 32))) + "  |  "
                                + Arrays.toString(b.right.rows().get((int) t2)));
                }
            }
        }
    }

    public static void main(String[] a) {
        Set<String> w = new HashSet<>(List.of(a));
        boolean v = w.contains("-v");
        String B = "benchmarks/";
        if (w.contains("dblp"))
            link(
                    "dblp",
                    Benchmark.lists(
                            B + "dblp_acm/DBLP2.csv",
                            B + "dblp_acm/ACM.csv",
                            B + "dblp_acm/DBLP-ACM_perfectMapping.csv",
                            ',',
                            StandardCharsets.ISO_8859_1),
                    v);
        if (w.contains("f4")) link("febrl4", Benchmark.febrl4(), v);
        for (int i = 1; i < 4; i++)
            if (w.contains("f" + i)) dedupe("febrl" + i, Benchmark.febrl("dataset" + i + ".csv"), v);
        if (w.contains("ab"))
            link(
                    "abt",
                    Benchmark.lists(
                            B + "abt_buy/abt.csv",
                            B + "abt_buy/buy.csv",
                            B + "abt_buy/gt.csv",
                            '|',
                            StandardCharsets.UTF_8),
                    v);
        if (w.contains("ag"))
            link(
                    "amazon",
                    Benchmark.lists(
                            B + "amazon_google/amazon.csv",
                            B + "amazon_google/gp.csv",
                            B + "amazon_google/gt.csv",
                            '#',
                            StandardCharsets.UTF_8),
                    v);
        if (w.contains("fake")) dedupe("fake", Benchmark.fake(), v);
    }
}
