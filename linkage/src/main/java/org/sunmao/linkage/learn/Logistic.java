package org.sunmao.linkage.learn;

/** Logistic regression on one number, the log-odds that a model said. */
final class Logistic {
    private static final double EDGE = 1e-9;

    private Logistic() {}

    /** Natural log-odds; probabilities of 0 and 1 are drawn in a little. */
    static double odds(double probability) {
        double p = Math.max(EDGE, Math.min(1 - EDGE, probability));
        return Math.log(p / (1 - p));
    }

    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** Newton's method; a pull of one pseudo-observation towards slope 1 keeps separable labels finite. */
    static Calibration fit(double[] said, boolean[] truth) {
        double positive = 0;
        for (boolean t : truth) {
            positive += t ? 1 : 0;
        }
        double high = (positive + 1) / (positive + 2);
        double low = 1 / (said.length - positive + 2);
        double slope = 1;
        double offset = 0;
        for (int round = 0; round < 100; round++) {
            double[] step = step(said, truth, high, low, slope, offset);
            slope = Math.max(0, slope - step[0]);
            offset -= step[1];
            if (Math.abs(step[0]) + Math.abs(step[1]) < 1e-10) {
                break;
            }
        }
        return new Calibration.Line(slope, offset);
    }

    private static double[] step(double[] said, boolean[] truth, double high, double low, double slope, double offset) {
        double gs = slope - 1;
        double go = offset;
        double ss = 1;
        double so = 0;
        double oo = 1;
        for (int i = 0; i < said.length; i++) {
            double x = odds(said[i]);
            double p = probability(slope * x + offset);
            double off = p - (truth[i] ? high : low);
            double w = p * (1 - p);
            gs += off * x;
            go += off;
            ss += w * x * x;
            so += w * x;
            oo += w;
        }
        double det = ss * oo - so * so;
        double ds = (oo * gs - so * go) / det;
        double dO = (ss * go - so * gs) / det;
        double size = Math.max(1, Math.max(Math.abs(ds), Math.abs(dO)) / 2);
        return new double[] {ds / size, dO / size};
    }
}
