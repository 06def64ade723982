package org.sunmao.linkage.learn;

import java.util.Locale;
import java.util.Map;

/** Draws {@link Reliability} as an SVG picture: what was said against what is, with 95 % intervals, and the line of perfection. */
public final class ReliabilityPlot {
    private static final int SIDE = 400;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final String[] COLOURS = {"#1f5fa8", "#c2571a", "#2a7d4f", "#7a3e9d"};

    private ReliabilityPlot() {}

    /**
     * The picture, a whole SVG document.
     *
     * @param title above it
     * @param said name of the horizontal axis
     * @param share name of the vertical axis
     * @param series each with its name in the legend, in this order
     */
    public static String svg(String title, String said, String share, Map<String, Reliability> series) {
        StringBuilder out = new StringBuilder();
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        .formatted(SIDE + LEFT + 30, SIDE + TOP + 60 + 20 * series.size()));
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(out, LEFT + SIDE / 2.0, 22, "middle", title);
        axes(out, said, share);
        int i = 0;
        for (Map.Entry<String, Reliability> one : series.entrySet()) {
            String colour = COLOURS[i % COLOURS.length];
            one.getValue().bins().forEach(bin -> draw(out, bin, colour));
            double y = TOP + SIDE + 60 + 20.0 * i++;
            circle(out, LEFT + 6, y - 4, 5, colour);
            text(out, LEFT + 18, y, "start", legend(one.getKey(), one.getValue()));
        }
        return out.append("</svg>\n").toString();
    }

    private static String legend(String name, Reliability measured) {
        int count = measured.bins().stream().mapToInt(Reliability.Bin::count).sum();
        return String.format(Locale.ROOT, "%s (n = %,d, ECE %.4f)", name, count, measured.error());
    }

    private static void axes(StringBuilder out, String said, String share) {
        line(out, x(0), y(0), x(1), y(1), "#999999", " stroke-dasharray=\"4 4\"");
        for (int tick = 0; tick <= 10; tick += 2) {
            double at = tick / 10.0;
            line(out, x(at), y(0), x(at), y(1), "#e4e4e4", "");
            line(out, x(0), y(at), x(1), y(at), "#e4e4e4", "");
            text(out, x(at), y(0) + 18, "middle", String.valueOf(at));
            text(out, x(0) - 8, y(at) + 4, "end", String.valueOf(at));
        }
        text(out, x(.5), y(0) + 36, "middle", said);
        double middle = y(.5);
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"16\" y=\"%.1f\" text-anchor=\"middle\" transform=\"rotate(-90 16 %.1f)\">%s</text>\n",
                middle,
                middle,
                escaped(share)));
    }

    private static void draw(StringBuilder out, Reliability.Bin bin, String colour) {
        line(out, x(bin.said()), y(bin.low()), x(bin.said()), y(bin.high()), colour, "");
        circle(out, x(bin.said()), y(bin.share()), Math.min(9, 2 + Math.log10(Math.max(1, bin.count()))), colour);
    }

    private static void line(
            StringBuilder out, double x1, double y1, double x2, double y2, String colour, String more) {
        out.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>\n",
                x1,
                y1,
                x2,
                y2,
                colour,
                more));
    }

    private static void circle(StringBuilder out, double x, double y, double r, String colour) {
        out.append(String.format(
                Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>\n", x, y, r, colour));
    }

    private static void text(StringBuilder out, double x, double y, String anchor, String words) {
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
                x,
                y,
                anchor,
                escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static double x(double share) {
        return LEFT + SIDE * share;
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }
}
