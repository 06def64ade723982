package org.sunmao.app.launch.report;

import java.util.Locale;

/** Numbers for pictures. */
public final class Plot {

    private Plot() {}

    /** A place in a picture, with one decimal and a point in every language. */
    static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A line of an axis with what stands beside it. */
    public record Tick(String at, String text) {}
}
