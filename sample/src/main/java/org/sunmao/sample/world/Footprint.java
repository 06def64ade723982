package org.sunmao.sample.world;

import org.sunmao.sample.random.Dice;

/** Rings of metres around a lot's centre, counter-clockwise, not closed. */
final class Footprint {

    private Footprint() {}

    static double[][] rectangle(double width, double depth, double shiftEast) {
        double w = width / 2;
        double d = depth / 2;
        return new double[][] {{shiftEast - w, -d}, {shiftEast + w, -d}, {shiftEast + w, d}, {shiftEast - w, d}};
    }

    /** A rectangle whose north-eastern corner is cut out. */
    static double[][] lShape(double width, double depth, Dice dice) {
        double w = width / 2;
        double d = depth / 2;
        double cutEast = w - width * dice.range(0.35, 0.55);
        double cutNorth = d - depth * dice.range(0.35, 0.5);
        return new double[][] {{-w, -d}, {w, -d}, {w, cutNorth}, {cutEast, cutNorth}, {cutEast, d}, {-w, d}};
    }

    /** Area by the shoelace formula, to a tenth of a square metre. */
    static double areaSqm(double[][] ring) {
        double twice = 0;
        for (int i = 0; i < ring.length; i++) {
            double[] a = ring[i];
            double[] b = ring[(i + 1) % ring.length];
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return Math.round(twice * 5) / 10.0;
    }
}
