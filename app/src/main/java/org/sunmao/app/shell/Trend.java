package org.sunmao.app.shell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of 2 to 60 months as line or bars, in a box of {@value #WIDTH} × {@value #HEIGHT} that is stretched to its place. The
 * vertical axis begins at 0, below it only when a value does. Months that are not known are gaps, never zeros.
 *
 * @param caption what is drawn, with its unit
 * @param kind line or bars
 * @param points month by month, oldest first
 */
public record Trend(String caption, Kind kind, List<TrendPoint> points) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 160;

    /** How it is drawn. */
    public enum Kind {
        LINE,
        BARS
    }

    /** The place of one month: its column, and its bar when known. */
    public record Slot(TrendPoint point, double left, double width, double barTop, double barHeight) {

        /** For SVG, where a comma would part numbers. */
        public String attribute(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
    }

    public Trend {
        points = List.copyOf(points);
        if (points.size() < 2 || points.size() > 60) {
            throw new IllegalArgumentException("a trend has 2 to 60 months, not " + points.size());
        }
    }

    /** Whether any month is known. */
    public boolean known() {
        return points.stream().anyMatch(point -> point.value() != null);
    }

    public TrendPoint first() {
        return points.get(0);
    }

    public TrendPoint last() {
        return points.get(points.size() - 1);
    }

    /** The month of the largest value; null when none is known. */
    public @Nullable TrendPoint highest() {
        return points.stream()
                .filter(point -> point.value() != null)
                .max((a, b) -> Objects.requireNonNull(a.value()).compareTo(Objects.requireNonNull(b.value())))
                .orElse(null);
    }

    /** Every month with its column. */
    public List<Slot> slots() {
        double width = (double) WIDTH / points.size();
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < points.size(); i++) {
            TrendPoint point = points.get(i);
            double zero = y(BigDecimal.ZERO);
            double top = point.value() == null ? zero : y(point.value());
            slots.add(new Slot(point, i * width, width, Math.min(zero, top), Math.abs(zero - top)));
        }
        return List.copyOf(slots);
    }

    /** The line as SVG path data, broken where a month is not known; a known month between two gaps is a dot. */
    public String line() {
        double width = (double) WIDTH / points.size();
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < points.size(); i++) {
            BigDecimal value = points.get(i).value();
            if (value != null) {
                path.append(String.format(Locale.ROOT, "%s%.2f %.2f", drawing ? "L" : "M", (i + .5) * width, y(value)));
                path.append(drawing ? "" : "h0");
            }
            drawing = value != null;
        }
        return path.toString();
    }

    /** Where 0 lies, as SVG wants it. */
    public String zeroLine() {
        return String.format(Locale.ROOT, "%.2f", y(BigDecimal.ZERO));
    }

    private double y(BigDecimal value) {
        double top = limit(true);
        double bottom = limit(false);
        double height = top - bottom;
        return height == 0 ? HEIGHT : HEIGHT * (top - value.doubleValue()) / height;
    }

    private double limit(boolean upper) {
        double limit = 0;
        for (TrendPoint point : points) {
            if (point.value() != null) {
                double value = point.value().doubleValue();
                limit = upper ? Math.max(limit, value) : Math.min(limit, value);
            }
        }
        return limit;
    }
}
