package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many decisions there are by probability, one panel for each outcome over one axis. The probability is drawn by the bits of its
 * odds, the count by its logarithm: a list has a thousand sure links for each doubtful one.
 */
public record ScorePlot(
        int width,
        String height,
        String left,
        String right,
        String bottom,
        String tickEnd,
        String tickText,
        String axisText,
        List<Panel> panels,
        List<Plot.Tick> ticks,
        List<Line> thresholds) {

    private static final int LEFT = 42;
    private static final int RIGHT = 10;
    private static final int TOP = 44;
    private static final int PANEL = 76;
    private static final int GAP = 26;
    private static final int FOOT = 44;

    /** One below one, so that a bin of one stands above the line. */
    private static final double LOG_FLOOR = -.3;

    private static final double[] WIDE = {.01, .1, .5, .9, .99, .999, .9999, .99999};
    private static final double[] NARROW = {.01, .5, .99, .9999};

    /**
     * The bars of one outcome.
     *
     * @param base where its axis lies
     * @param title where its name stands
     */
    public record Panel(
            Outcome outcome, String base, String top, String title, List<Bar> bars, List<Plot.Tick> ticks) {}

    /** One bin. */
    public record Bar(String x, String y, String width, String height) {}

    /** A threshold with its words. */
    public record Line(String x, String y, String anchor, String text) {}

    /**
     * A threshold of a model.
     *
     * @param probability from which on something else is decided
     * @param text what it is called
     */
    public record Threshold(double probability, String text) {
        /** The bits of its odds. */
        public double bits() {
            return ScoreCounts.bits(probability);
        }
    }

    static ScorePlot of(ScoreCounts counts, List<Outcome> outcomes, List<Threshold> thresholds, boolean wide) {
        int width = wide ? 1100 : 350;
        double logMost = 1;
        for (Outcome outcome : Outcome.values()) {
            for (long count : counts.of(outcome)) {
                logMost = Math.max(logMost, count > 0 ? Math.log10(count) : 0);
            }
        }
        var panels = new ArrayList<Panel>();
        for (int i = 0; i < outcomes.size(); i++) {
            double base = TOP + (i + 1) * PANEL + i * GAP;
            panels.add(panel(outcomes.get(i), counts, width, base, logMost));
        }
        double bottom = TOP + outcomes.size() * PANEL + (outcomes.size() - 1) * GAP;
        return new ScorePlot(
                width,
                Plot.at(bottom + FOOT),
                Plot.at(LEFT),
                Plot.at(width - RIGHT),
                Plot.at(bottom),
                Plot.at(bottom + 4),
                Plot.at(bottom + 17),
                Plot.at(bottom + 36),
                List.copyOf(panels),
                ticks(wide, width),
                lines(thresholds, width));
    }

    private static Panel panel(Outcome outcome, ScoreCounts counts, int width, double base, double logMost) {
        long[] bins = counts.of(outcome);
        double one = (double) (width - LEFT - RIGHT) / bins.length;
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] > 0) {
                double high = high(bins[i], logMost);
                bars.add(new Bar(
                        Plot.at(LEFT + i * one + .75), Plot.at(base - high), Plot.at(one - 1.5), Plot.at(high)));
            }
        }
        return new Panel(
                outcome,
                Plot.at(base),
                Plot.at(base - PANEL),
                Plot.at(base - PANEL - 6),
                List.copyOf(bars),
                counts(base, logMost));
    }

    private static double high(double count, double logMost) {
        return PANEL * (Math.log10(count) - LOG_FLOOR) / (logMost - LOG_FLOOR);
    }

    private static List<Plot.Tick> counts(double base, double logMost) {
        int step = logMost > 4 ? 2 : 1;
        var ticks = new ArrayList<Plot.Tick>();
        for (int power = 0; power <= logMost; power += step) {
            ticks.add(new Plot.Tick(Plot.at(base - high(Math.pow(10, power), logMost)), short10(power)));
        }
        return List.copyOf(ticks);
    }

    private static String short10(int power) {
        String zeros = "0".repeat(power % 3);
        return "1" + zeros + (power >= 6 ? "M" : power >= 3 ? "k" : "");
    }

    private static double x(double probability, int width) {
        double bits = Math.max(ScoreCounts.LEAST, Math.min(ScoreCounts.MOST, ScoreCounts.bits(probability)));
        return LEFT + (bits - ScoreCounts.LEAST) * (width - LEFT - RIGHT) / (ScoreCounts.MOST - ScoreCounts.LEAST);
    }

    private static List<Plot.Tick> ticks(boolean wide, int width) {
        var ticks = new ArrayList<Plot.Tick>();
        for (double p : wide ? WIDE : NARROW) {
            String text = String.format(
                    Locale.ROOT,
                    "%s%%",
                    java.math.BigDecimal.valueOf(p)
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString());
            ticks.add(new Plot.Tick(Plot.at(x(p, width)), text));
        }
        return List.copyOf(ticks);
    }

    /** Words of thresholds stand in rows by turns, so that near ones do not cover each other; the first goes to the left. */
    private static List<Line> lines(List<Threshold> thresholds, int width) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < thresholds.size(); i++) {
            Threshold threshold = thresholds.get(i);
            boolean first = i == 0 && thresholds.size() > 1;
            lines.add(new Line(
                    Plot.at(x(threshold.probability(), width)),
                    Plot.at(i == 1 && thresholds.size() > 2 ? 14 : 29),
                    first ? "end" : "start",
                    threshold.text()));
        }
        return List.copyOf(lines);
    }

    /** A bin in the table beside the picture. */
    public record Bin(String range, long linked, long review, long none) {
        /** How many decisions with this outcome. */
        public long of(Outcome outcome) {
            return switch (outcome) {
                case LINKED -> linked;
                case REVIEW -> review;
                case NONE -> none;
            };
        }

        /** Whether anything fell into it. */
        boolean filled() {
            return linked + review + none > 0;
        }
    }

    static List<Bin> bins(ScoreCounts counts) {
        long[] linked = counts.of(Outcome.LINKED);
        long[] review = counts.of(Outcome.REVIEW);
        long[] none = counts.of(Outcome.NONE);
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < linked.length; i++) {
            int from = ScoreCounts.LEAST + i;
            bins.add(new Bin(percent(from) + " – " + percent(from + 1), linked[i], review[i], none[i]));
        }
        return bins.stream().filter(Bin::filled).toList();
    }

    /** The probability of odds of so many bits, with as many digits as tell it from its neighbours. */
    private static String percent(int bits) {
        double p = 1 / (1 + Math.pow(2, -bits));
        int digits = bits < 0 ? 1 : Math.max(1, bits / 3);
        return String.format(Locale.ROOT, "%." + digits + "f%%", 100 * p);
    }
}
