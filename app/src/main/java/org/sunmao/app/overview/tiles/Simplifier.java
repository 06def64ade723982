package org.sunmao.app.overview.tiles;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;

/**
 * Leaves out the corners of a ring that nobody would miss (Douglas and Peucker 1973). It looks at the whole ring and never at a tile, so
 * that a building that stands across the edge of two tiles is the same in both.
 */
final class Simplifier {

    private Simplifier() {}

    /** The ring without the corners that lie within the tolerance of the line that remains; at least a triangle is kept. */
    static double[] simplified(double[] ring, double tolerance) {
        int n = ring.length / 2;
        if (n <= 4 || tolerance <= 0) {
            return ring;
        }
        int far = farthest(ring, n);
        var kept = new BitSet(n);
        kept.set(0);
        kept.set(far);
        keep(ring, n, far, tolerance, kept);
        if (kept.cardinality() < 3) {
            return ring;
        }
        var thin = new double[kept.cardinality() * 2];
        int at = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            thin[at++] = ring[2 * i];
            thin[at++] = ring[2 * i + 1];
        }
        return thin;
    }

    private static int farthest(double[] ring, int n) {
        int far = 1;
        double most = -1;
        for (int i = 1; i < n; i++) {
            double distance = Math.hypot(ring[2 * i] - ring[0], ring[2 * i + 1] - ring[1]);
            if (distance > most) {
                most = distance;
                far = i;
            }
        }
        return far;
    }

    /** Both halves, and what they fall into; a stack of its own, because rings can be long. Corner {@code n} is corner 0 again. */
    private static void keep(double[] ring, int n, int far, double tolerance, BitSet kept) {
        var parts = new ArrayDeque<int[]>(List.of(new int[] {0, far}, new int[] {far, n}));
        while (!parts.isEmpty()) {
            int[] part = parts.pop();
            int worst = worst(ring, n, part[0], part[1], tolerance);
            if (worst >= 0) {
                kept.set(worst);
                parts.push(new int[] {part[0], worst});
                parts.push(new int[] {worst, part[1]});
            }
        }
    }

    /** The corner farthest from the line between two others; -1 where all lie within the tolerance. */
    private static int worst(double[] ring, int n, int from, int to, double tolerance) {
        int worst = -1;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(ring, i, from, to % n);
            if (distance > most) {
                most = distance;
                worst = i;
            }
        }
        return worst;
    }

    /** From corner i to the segment between corners a and b. */
    private static double distance(double[] ring, int i, int a, int b) {
        double ax = ring[2 * a];
        double ay = ring[2 * a + 1];
        double dx = ring[2 * b] - ax;
        double dy = ring[2 * b + 1] - ay;
        double px = ring[2 * i] - ax;
        double py = ring[2 * i + 1] - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        return Math.hypot(px - along * dx, py - along * dy);
    }
}
