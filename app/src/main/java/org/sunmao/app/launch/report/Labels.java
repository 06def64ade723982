package org.sunmao.app.launch.report;

import java.util.Arrays;
import org.sunmao.app.launch.report.ReportPage.Measured;
import org.sunmao.linkage.learn.Reliability;

/** Probabilities with what is true, for as many pairs as there are labels. Sixteen bytes a pair at most. */
public final class Labels {

    private static final double[] EDGES = {0, .01, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99, 1};

    private double[] said = new double[64];
    private boolean[] truth = new boolean[64];
    private int size;

    /** One pair: what the model said, and whether it is so. */
    public void add(double probability, boolean isTrue) {
        if (size == said.length) {
            said = Arrays.copyOf(said, size * 2);
            truth = Arrays.copyOf(truth, size * 2);
        }
        said[size] = probability;
        truth[size++] = isTrue;
    }

    int size() {
        return size;
    }

    /** What the probabilities are worth. */
    Measured measured(String key) {
        Reliability reliability = Reliability.of(Arrays.copyOf(said, size), Arrays.copyOf(truth, size), EDGES);
        return new Measured(key, size, reliability, TrustPlot.of(reliability));
    }
}
