package org.sunmao.app.measures;

import java.time.LocalDate;
import java.util.List;

/**
 * A figure with everything that stands behind it, as far as the reader may know.
 *
 * @param definition by which it was made
 * @param question what was asked
 * @param asOf the day whose state the figure tells
 * @param placeZh Chinese name of the place, empty for the district
 * @param placeEn English name of the place, empty for the district
 * @param finding the figure, what it counts and what not
 * @param sources how far the sources behind it have come
 * @param series the trend up to the newest month, at most 36 months, oldest first
 */
public record Answer(
        Definition definition,
        Question question,
        LocalDate asOf,
        String placeZh,
        String placeEn,
        Finding finding,
        List<SourceDate> sources,
        List<Point> series) {

    public Answer {
        sources = List.copyOf(sources);
        series = List.copyOf(series);
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
