package org.sunmao.app.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure with everything that stands behind it, as far as the reader may know.
 *
 * @param definition the version by which it was made
 * @param settings the district's choices by which it was made
 * @param question what was asked
 * @param asOf the day whose state the figure tells
 * @param placeZh Chinese name of the place, empty for the district
 * @param placeEn English name of the place, empty for the district
 * @param finding the figure, what it counts and what not
 * @param sources how far the sources behind it have come
 * @param series the trend up to the newest month, at most 36 months, oldest first
 * @param breaks months of the trend from which on another version or another choice holds than for the month before
 */
public record Answer(
        Definition definition,
        Settings settings,
        Question question,
        LocalDate asOf,
        String placeZh,
        String placeEn,
        Finding finding,
        List<SourceDate> sources,
        List<Point> series,
        List<YearMonth> breaks) {

    public Answer {
        sources = List.copyOf(sources);
        series = List.copyOf(series);
        breaks = List.copyOf(breaks);
    }

    /** The value of a month of the trend; null where it is not known, or the trend does not reach so far. */
    public @Nullable BigDecimal valueIn(YearMonth month) {
        return series.stream()
                .filter(point -> point.month().equals(month))
                .findFirst()
                .map(Point::value)
                .orElse(null);
    }

    /** The newest month of the trend whose value is known. */
    public Optional<YearMonth> lastKnown() {
        return series.stream()
                .filter(point -> point.value() != null)
                .map(Point::month)
                .reduce((earlier, later) -> later);
    }

    /** Whether two months of the trend are known, so that there is something to draw. */
    public boolean hasTrend() {
        return series.stream().filter(point -> point.value() != null).count() >= 2;
    }

    /** By what it was made. */
    public Formula formula() {
        return new Formula(definition, settings);
    }

    /** The worst of the sources that something was agreed about; what the platform keeps itself is of this moment. */
    public Freshness freshness() {
        if (definition.live()) {
            return Freshness.FRESH;
        }
        return sources.stream()
                .map(SourceDate::freshness)
                .filter(Freshness::judges)
                .max(Enum::compareTo)
                .orElse(Freshness.NOT_AGREED);
    }
}
