package org.sunmao.app.exports;

import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Trend;

/**
 * A trend for a printed file: {@code <object type="sunmao/trend" data-trend="${PrintedTrend.of(trend, month)}"></object>}, sized by the style sheet.
 * The box is that of {@link Trend}; its shapes are parted by semicolons: {@code N} the month that is spoken of, {@code G} a month that is not known, {@code B} a
 * bar, each with left, top, width and height; {@code L} the line, with its points.
 */
public final class PrintedTrend {

    /** What the object is, in its attribute {@code type}. */
    public static final String TYPE = "sunmao/trend";

    private PrintedTrend() {}

    /** The shapes of a trend, the month that is spoken of marked. */
    public static String of(Trend trend, @Nullable YearMonth month) {
        var shapes = new StringBuilder();
        for (Trend.Slot slot : trend.slots()) {
            if (slot.point().month().equals(month)) {
                box(shapes, 'N', slot.left(), 0, slot.width(), Trend.HEIGHT);
            }
            if (slot.point().value() == null) {
                box(shapes, 'G', slot.left(), 0, slot.width(), Trend.HEIGHT);
            } else if (trend.kind() == Trend.Kind.BARS) {
                box(shapes, 'B', slot.left() + slot.width() * .18, slot.barTop(), slot.width() * .64, slot.barHeight());
            }
        }
        if (trend.kind() == Trend.Kind.LINE) {
            // M and L begin a point each; h0, by which a single month becomes a dot on the screen, is drawn by the
            // round pen here.
            for (String part : trend.line().replace("h0", "").split("(?=M)")) {
                if (!part.isEmpty()) {
                    shapes.append('L')
                            .append(part.replace('M', ' ').replace('L', ' '))
                            .append(';');
                }
            }
        }
        return shapes.toString();
    }

    private static void box(StringBuilder shapes, char kind, double left, double top, double width, double height) {
        shapes.append(String.format(Locale.ROOT, "%s %.2f %.2f %.2f %.2f;", kind, left, top, width, height));
    }
}
