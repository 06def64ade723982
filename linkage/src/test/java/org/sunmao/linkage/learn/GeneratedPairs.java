package org.sunmao.linkage.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pairs drawn from a model whose parameters are known. */
final class GeneratedPairs {
    final double[][] m;
    final double[][] u;
    final double prior;
    final List<byte[]> vectors = new ArrayList<>();
    final List<Boolean> truth = new ArrayList<>();

    GeneratedPairs(double[][] m, double[][] u, double prior, double missing, int n, long seed) {
        this.m = m;
        this.u = u;
        this.prior = prior;
        Random random = new Random(seed);
        for (int i = 0; i < n; i++) {
            boolean match = random.nextDouble() < prior;
            byte[] vector = new byte[m.length];
            for (int c = 0; c < m.length; c++) {
                vector[c] = random.nextDouble() < missing
                        ? Patterns.MISSING
                        : draw(match ? m[c] : u[c], random.nextDouble());
            }
            vectors.add(vector);
            truth.add(match);
        }
    }

    private static byte draw(double[] shares, double at) {
        int level = 0;
        double left = at;
        while (level < shares.length - 1 && left >= shares[level]) {
            left -= shares[level++];
        }
        return (byte) level;
    }

    int[] levels() {
        int[] levels = new int[m.length];
        for (int c = 0; c < levels.length; c++) {
            levels[c] = m[c].length;
        }
        return levels;
    }

    Patterns patterns() {
        Patterns.Builder counted = Patterns.builder(levels());
        vectors.forEach(counted::add);
        return counted.build();
    }
}
