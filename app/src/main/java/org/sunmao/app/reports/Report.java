package org.sunmao.app.reports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.SourceDate;

/**
 * A month of a place as it is printed.
 *
 * @param asked month and place
 * @param place the place's name
 * @param asOf the day whose state the figures tell
 * @param said the month in sentences
 * @param figures every measure, by its id, in the order of the screen
 * @param streets the streets of the place; null where it has none
 * @param taxed the buildings with most tax; null where the place is a building
 * @param vacant the buildings with most vacant area; null where the place is a building
 * @param moves in and out
 * @param sources all sources behind the figures and how far they have come
 */
public record Report(
        Asked asked,
        String place,
        LocalDate asOf,
        List<Said> said,
        Map<String, FigureLine> figures,
        @Nullable PartTable streets,
        @Nullable PartTable taxed,
        @Nullable PartTable vacant,
        List<MoveList> moves,
        List<SourceDate> sources) {

    /** The measures that stand at the top, as on the screen. */
    static final List<String> HEAD = List.of(
            "buildings",
            "office-area",
            "occupancy",
            "vacant-area",
            "enterprises-present",
            "enterprises-registered",
            "tax-12-months",
            "buildings-over-100m");

    public Report {
        said = List.copyOf(said);
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        moves = List.copyOf(moves);
        sources = List.copyOf(sources);
    }

    /** The eight figures of the screen. */
    public List<FigureLine> head() {
        return HEAD.stream().map(id -> Objects.requireNonNull(figures.get(id), id)).toList();
    }

    /** The measures of which something is missing or left out. */
    public List<FigureLine> gaps() {
        return figures.values().stream()
                .filter(line -> !line.figure().isKnown()
                        || line.isPartial()
                        || !line.answer().finding().leftOut().isEmpty()
                        || !line.answer().finding().missing().isEmpty())
                .toList();
    }
}
