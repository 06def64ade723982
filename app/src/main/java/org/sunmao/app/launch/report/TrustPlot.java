package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sunmao.linkage.learn.Reliability;

/**
 * What was said against what is, with intervals: points on the line are trusted rightly.
 *
 * @param points one for each bin
 * @param ticks of both axes, at 0, .2, … 1
 */
public record TrustPlot(List<Point> points, List<Cross> ticks) {

    static final int SIDE = 250;
    static final int LEFT = 48;
    static final int TOP = 12;

    /** A bin: where it lies, how large it is drawn, and its interval. */
    public record Point(String x, String y, String r, String low, String high) {}

    /** A tick of both axes. */
    public record Cross(String x, String y, String text) {}

    static TrustPlot of(Reliability measured) {
        var points = new ArrayList<Point>();
        for (Reliability.Bin bin : measured.bins()) {
            points.add(new Point(
                    x(bin.said()),
                    y(bin.share()),
                    Plot.at(Math.min(9, 3 + Math.log10(Math.max(1, bin.count())))),
                    y(bin.low()),
                    y(bin.high())));
        }
        var ticks = new ArrayList<Cross>();
        for (int i = 0; i <= 10; i += 2) {
            ticks.add(new Cross(x(i / 10.0), y(i / 10.0), String.format(Locale.ROOT, "%d%%", i * 10)));
        }
        return new TrustPlot(List.copyOf(points), List.copyOf(ticks));
    }

    private static String x(double share) {
        return Plot.at(LEFT + SIDE * share);
    }

    private static String y(double share) {
        return Plot.at(TOP + SIDE * (1 - share));
    }
}
