package org.sunmao.app.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.SourceDate;
import org.sunmao.app.overview.LeasesEnding;
import org.sunmao.app.shell.Pending;

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
 * @param pending what needs a decision, as far as the reader has a page for it; nothing where an earlier moment is asked for
 * @param industries of the enterprises present, the largest section first
 * @param leases which end within a year
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
        List<Pending.Line> pending,
        List<Industry> industries,
        LeasesEnding.Ending leases,
        List<SourceDate> sources) {

    /**
     * Enterprises present of a section of GB/T 4754-2017.
     *
     * @param name of the section; null for those whose industry no source says
     * @param share of all enterprises present, 1 being all
     */
    public record Industry(@Nullable String name, long enterprises, BigDecimal share) {}

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
        pending = List.copyOf(pending);
        industries = List.copyOf(industries);
        sources = List.copyOf(sources);
    }

    /** The eight figures of the screen. */
    public List<FigureLine> head() {
        return HEAD.stream()
                .map(id -> Objects.requireNonNull(figures.get(id), id))
                .toList();
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
