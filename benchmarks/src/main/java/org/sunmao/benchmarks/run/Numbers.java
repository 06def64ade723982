package org.sunmao.benchmarks.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How figures are written in results. */
public final class Numbers {

    private Numbers() {}

    /** 12,345. */
    public static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** 12.3 s. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toNanos() / 1e9);
    }

    /** 12.3 ms. */
    public static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    /** 12.3 MB, of 1,048,576 bytes each. */
    public static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / (1 << 20));
    }

    /** 12.3 kB, of 1,024 bytes each. */
    public static String kilobytes(double bytes) {
        return String.format(Locale.ROOT, "%,.1f kB", bytes / (1 << 10));
    }

    /** .987, and {@code -} where nothing was counted. */
    public static String share(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }

    /** 1.23 times. */
    public static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** So many per second. */
    public static double perSecond(long count, Duration time) {
        return count / (time.toNanos() / 1e9);
    }

    /** The value below or at which this share of the values lies; the values need not be sorted. */
    public static double quantile(long[] values, double share) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
