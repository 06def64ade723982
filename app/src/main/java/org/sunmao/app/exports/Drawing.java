package org.sunmao.app.exports;

import java.util.List;

/**
 * A drawing on one page, to be written as SVG or as PDF. Lengths are millimetres from the upper left corner of the page.
 *
 * @param title for the file's properties
 * @param width of the page
 * @param height of the page
 * @param shapes those that come later lie above
 */
public record Drawing(String title, double width, double height, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** What is drawn. */
    public sealed interface Shape permits Box, Label {}

    /** How the foot of a box is marked, so that boxes differ without their colours. */
    public enum Hatch {
        NONE,
        /** A solid bar. */
        BAR,
        /** Upright strokes with gaps of the same width. */
        DASHES,
        /** Strokes that lean to the right. */
        LEANING,
        /** Strokes that lean to both sides. */
        CROSSED,
        /** A row of points. */
        DOTS,
        /** Two thin bars. */
        DOUBLE,
        /** Far strokes. */
        FENCE,
        /** Strokes over the whole box. */
        SLANTED
    }

    /**
     * A box.
     *
     * @param fill colour as {@code #rrggbb}
     * @param edge colour of its edge and of its hatch
     * @param dashed whether its edge is dashed
     * @param doubled whether its edge is drawn twice
     */
    public record Box(
            double x,
            double y,
            double width,
            double height,
            String fill,
            String edge,
            boolean dashed,
            boolean doubled,
            Hatch hatch)
            implements Shape {}

    /** Which end of a text stands at its place. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * A line of text; what is wider than its room ends with an ellipsis.
     *
     * @param y of the base line
     * @param size of the letters
     * @param room the most that it may be wide
     * @param colour as {@code #rrggbb}
     */
    public record Label(double x, double y, double size, double room, String text, String colour, Anchor anchor)
            implements Shape {

        private static final char ELLIPSIS = '…';
        private static final double NARROW = .57;
        private static final int FIRST_WIDE = 0x2E80;

        /** The text as far as it has room; empty where not even two letters have. */
        public String fitted() {
            double most = room / size;
            if (width(text) <= most) {
                return text;
            }
            var fitted = new StringBuilder();
            double taken = NARROW;
            for (int c : text.codePoints().toArray()) {
                taken += width(c);
                if (taken > most) {
                    break;
                }
                fitted.appendCodePoint(c);
            }
            return fitted.length() < 2 ? "" : fitted.append(ELLIPSIS).toString();
        }

        private static double width(String text) {
            return text.codePoints().mapToDouble(Label::width).sum();
        }

        /** In ems: a Han character fills one, others never more than a little over a half, but for wide capitals, which are rare. */
        private static double width(int character) {
            return character >= FIRST_WIDE ? 1 : NARROW;
        }
    }

    /** A stroke of a hatch, in millimetres. */
    record Stroke(double x1, double y1, double x2, double y2, double thick) {}
}
