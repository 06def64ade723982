package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reasons as a waterfall: each bar begins where the one before it ended, to the right where a reason speaks for the link and to the
 * left where it speaks against it; the last ends at their sum. Places are percent of the width.
 *
 * @param bars one for each reason, in their order
 * @param bits the sum of all reasons
 * @param even where nothing speaks for or against: as likely as not
 * @param end where the last bar ends
 */
public record Waterfall(List<Bar> bars, double bits, double even, double end) {

    private static final String PRIOR = "prior";

    /**
     * The bar of a reason.
     *
     * @param from where it begins
     * @param to where it ends
     */
    public record Bar(ReasonLine reason, double from, double to) {

        /** How its row is drawn: as the chance before anything was compared, or as evidence for or against. */
        public String kind() {
            String side = reason.speaksFor() ? "for" : "against";
            return reason.comparison().equals(PRIOR) ? PRIOR : side;
        }

        /** Its places as custom properties of a style sheet. */
        public String style() {
            return Waterfall.style(from, to);
        }
    }

    /** Lays the reasons out so that all sums on the way, and zero, are within the width. */
    public static Waterfall of(List<ReasonLine> reasons) {
        double least = 0;
        double most = 0;
        double sum = 0;
        for (ReasonLine reason : reasons) {
            sum += reason.bits();
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        double scale = most > least ? 100 / (most - least) : 0;
        var bars = new ArrayList<Bar>();
        double before = 0;
        for (ReasonLine reason : reasons) {
            double after = before + reason.bits();
            bars.add(new Bar(reason, (before - least) * scale, (after - least) * scale));
            before = after;
        }
        return new Waterfall(List.copyOf(bars), sum, (0 - least) * scale, (sum - least) * scale);
    }

    /** How likely the link is by these reasons alone, from 0 to 1. */
    public double probability() {
        return 1 / (1 + Math.pow(2, -bits));
    }

    /** The sum with sign and one decimal. */
    public String signedBits() {
        return WeightLine.signed(bits);
    }

    /** Where the line of even chances is drawn. */
    public String evenStyle() {
        return String.format(Locale.ROOT, "--even: %.2f%%", even);
    }

    /** The bar of the sum, from even chances. */
    public String sumStyle() {
        return style(even, end);
    }

    private static String style(double from, double to) {
        return String.format(
                Locale.ROOT,
                "--from: %.2f%%; --to: %.2f%%; --left: %.2f%%; --wide: %.2f%%",
                from,
                to,
                Math.min(from, to),
                Math.abs(to - from));
    }
}
