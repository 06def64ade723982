package org.sunmao.app.overview.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasureUnit;

/**
 * Counts values into classes of colour, the smallest first. What is not known, and what may not be told, are classes of their own and
 * never the lowest.
 *
 * @param breaks where one class ends and the next begins, ascending, at most {@value #CLASSES} - 1
 */
public record Shades(List<BigDecimal> breaks) {

    /** Classes of known values. */
    public static final int CLASSES = 5;
    /** The class of what is not known. */
    public static final int UNKNOWN = 5;
    /** The class of what is known and not told to this reader. */
    public static final int WITHHELD = 6;

    private static final Set<String> NOT_TOLD = Set.of("withheld", "not-published", "no-tax-right");
    private static final List<BigDecimal> SHARES =
            List.of(new BigDecimal("0.5"), new BigDecimal("0.7"), new BigDecimal("0.85"), new BigDecimal("0.95"));

    public Shades {
        breaks = List.copyOf(breaks);
    }

    /**
     * The classes for these figures: shares have fixed ones, so that two months can be compared; for others each class holds about as
     * many buildings as the next, with breaks of two digits.
     */
    public static Shades of(MeasureUnit unit, Collection<Figure> figures) {
        if (unit == MeasureUnit.SHARE) {
            return new Shades(SHARES);
        }
        List<BigDecimal> values = figures.stream()
                .filter(Figure::isKnown)
                .map(Figure::known)
                .sorted()
                .toList();
        var breaks = new ArrayList<BigDecimal>();
        for (int i = 1; i < CLASSES && !values.isEmpty(); i++) {
            BigDecimal at = values.get(values.size() * i / CLASSES).round(new MathContext(2));
            if (at.signum() > 0
                    && (breaks.isEmpty() || breaks.get(breaks.size() - 1).compareTo(at) < 0)) {
                breaks.add(at);
            }
        }
        return new Shades(breaks);
    }

    /** The class of a figure: 0 to {@value #CLASSES} - 1, {@link #UNKNOWN} or {@link #WITHHELD}. */
    public int classOf(Figure figure) {
        if (!figure.isKnown()) {
            return NOT_TOLD.contains(figure.unknownWhy()) ? WITHHELD : UNKNOWN;
        }
        int above = (int)
                breaks.stream().filter(b -> figure.known().compareTo(b) >= 0).count();
        return colour(above);
    }

    /** Of fewer classes than there are colours the darkest are used. */
    private int colour(int position) {
        return position + CLASSES - 1 - breaks.size();
    }

    /** The classes of known values that can occur, as their colours, the smallest values first. */
    public List<Integer> listColours() {
        return java.util.stream.IntStream.rangeClosed(0, breaks.size())
                .map(this::colour)
                .boxed()
                .toList();
    }
}
