package org.sunmao.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A picture with a row for each set and a dot for each engine, as SVG; it follows the reader's choice of light or dark.
 *
 * @param title above it
 * @param axis what the horizontal axis counts
 * @param logarithmic whether equal ratios are equally wide
 * @param values by title of the set, then by title of the engine
 */
record DotPlot(String title, String axis, boolean logarithmic, Map<String, Map<String, Double>> values) {

    private static final int LEFT = 205;
    private static final int WIDTH = 560;
    private static final int RIGHT = 40;
    private static final int TOP = 44;
    private static final int ROW = 34;

    /** Engines stand a little below each other, so that equal values do not hide. */
    private static final double STEP = 3.4;

    private static final double[] ROUND = {1, 2, 5, 10};
    private static final int MOST_TICKS = 8;
    private static final int LEGEND_ROW = 20;
    private static final int LEGEND_COLUMN = 250;
    private static final int LEGEND_COLUMNS = 3;

    private static final String STYLE = """
            <style>
            text { fill: #1f2328; }
            .back { fill: #ffffff; } .grid { stroke: #dfe3e8; } .band { fill: #f4f6f8; }
            .e0 { fill: #c2371a; } .e1 { fill: none; stroke: #c2371a; stroke-width: 2; }
            .e2 { fill: #1f5fa8; } .e3 { fill: #5a9fe0; } .e4 { fill: #0f8f8f; } .e5 { fill: #8a5fb8; } .e6 { fill: #6f7f1f; }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3; }
            .back { fill: #0d1117; } .grid { stroke: #30363d; } .band { fill: #161b22; }
            .e0 { fill: #ff7b5c; } .e1 { stroke: #ff7b5c; }
            .e2 { fill: #4d93e8; } .e3 { fill: #9ccbff; } .e4 { fill: #3fc7c7; } .e5 { fill: #bf96ee; } .e6 { fill: #bccd5a; }
            }
            </style>
            """;

    /** The whole document; engines that appear nowhere are not in its legend. */
    String svg(List<String> engines) {
        List<String> shown = engines.stream()
                .filter(engine -> values.values().stream().anyMatch(row -> row.containsKey(engine)))
                .toList();
        int bottom = TOP + ROW * values.size();
        int legend = (shown.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS;
        int height = bottom + 62 + LEGEND_ROW * legend;
        var out = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">\n"
                        .formatted(LEFT + WIDTH + RIGHT, height));
        out.append(STYLE).append("<rect class=\"back\" width=\"100%\" height=\"100%\"/>\n");
        text(out, LEFT, 24, "start", " font-weight=\"bold\"", title);
        grid(out, bottom);
        int i = 0;
        for (var row : values.entrySet()) {
            row(out, TOP + ROW * i++ + ROW / 2.0, row.getKey(), row.getValue(), engines);
        }
        for (int n = 0; n < shown.size(); n++) {
            double x = 20 + LEGEND_COLUMN * (n % LEGEND_COLUMNS);
            double y = bottom + 66 + LEGEND_ROW * (n / LEGEND_COLUMNS);
            dot(out, x, y - 4, engines.indexOf(shown.get(n)), shown.get(n));
            text(out, x + 12, y, "start", "", shown.get(n));
        }
        return out.append("</svg>\n").toString();
    }

    private void grid(StringBuilder out, int bottom) {
        for (int i = 0; i < values.size(); i += 2) {
            out.append("<rect class=\"band\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                    .formatted(TOP + ROW * i, LEFT + WIDTH + RIGHT, ROW));
        }
        for (double tick : ticks()) {
            out.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>\n",
                    x(tick),
                    TOP,
                    x(tick),
                    bottom));
            text(out, x(tick), bottom + 16, "middle", "", label(tick));
        }
        text(out, LEFT + WIDTH / 2.0, bottom + 36, "middle", "", axis);
    }

    private void row(StringBuilder out, double y, String set, Map<String, Double> row, List<String> engines) {
        text(out, LEFT - 12, y + 4, "end", "", set);
        // Ours is drawn last, on top.
        for (int i = engines.size() - 1; i >= 0; i--) {
            Double value = row.get(engines.get(i));
            if (value != null) {
                dot(
                        out,
                        x(value),
                        y + STEP * (i - (engines.size() - 1) / 2.0),
                        i,
                        engines.get(i) + ": " + label(value));
            }
        }
    }

    private double low() {
        double least = all().stream().mapToDouble(v -> v).min().orElse(1);
        return logarithmic ? round(least, false) : Math.floor(least * 10) / 10;
    }

    private double high() {
        double most = all().stream().mapToDouble(v -> v).max().orElse(1);
        return logarithmic ? Math.max(round(most, true), 2 * low()) : 1;
    }

    /** The next of 1, 2, 5, 10, 20 and so on. */
    private static double round(double value, boolean up) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double found = power;
        for (double step : ROUND) {
            if (up ? step * power >= value : step * power > value) {
                return up ? step * power : found;
            }
            found = step * power;
        }
        return found;
    }

    private List<Double> all() {
        return values.values().stream().flatMap(row -> row.values().stream()).toList();
    }

    private List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (double tick = low(); tick <= high() * 1.001; tick = round(tick * 1.01, true)) {
                ticks.add(tick);
            }
            if (ticks.size() > MOST_TICKS) {
                ticks.removeIf(tick -> Math.abs(Math.log10(tick) - Math.rint(Math.log10(tick))) > 1e-9);
            }
        } else {
            for (long tenth = Math.round(low() * 10); tenth <= 10; tenth++) {
                ticks.add(tenth / 10.0);
            }
        }
        return ticks;
    }

    private double x(double value) {
        double low = low();
        double high = high();
        double share =
                logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / Math.max(1e-9, high - low);
        return LEFT + WIDTH * share;
    }

    private String label(double value) {
        if (logarithmic) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value == Math.rint(value * 10) / 10 ? "%.1f" : "%.4f", value);
    }

    private static void dot(StringBuilder out, double x, double y, int engine, String title) {
        out.append(String.format(
                Locale.ROOT,
                "<circle class=\"e%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"><title>%s</title></circle>\n",
                engine,
                x,
                y,
                title));
    }

    private static void text(StringBuilder out, double x, double y, String anchor, String more, String words) {
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>\n",
                x,
                y,
                anchor,
                more,
                words));
    }
}
