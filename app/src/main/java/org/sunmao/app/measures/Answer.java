package org.sunmao.app.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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

    /** By what it was made. */
    public Formula formula() {
        return new Formula(definition, settings);
    }

    /** The worst of the sources that something was agreed about. */
    public Freshness freshness() {
        return sources.stream()
                .map(SourceDate::freshness)
                .filter(Freshness::judges)
                .max(Enum::compareTo)
                .orElse(Freshness.NOT_AGREED);
    }
}
