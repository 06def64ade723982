package org.sunmao.app.overview.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Trend;

/**
 * Two places, or two days, side by side.
 *
 * @param first at the left
 * @param second at the right
 * @param lines the figures of both
 * @param places the places there are to choose from
 * @param figures the figures that trend and ranking can be of
 * @param figure id of the one that is chosen
 */
public record BesidePage(
        Side first, Side second, List<Line> lines, List<Choice> places, List<Choice> figures, String figure) {

    /**
     * One side.
     *
     * @param field {@code first} or {@code second}: its fields in the form begin with it
     * @param place as {@code MeasurePlace} writes it
     * @param name of the place
     * @param day the day whose state is shown
     * @param typed the day as it was typed, where it is none that evidence speaks of; null where nothing is wrong
     * @param earliest the first day that evidence speaks of
     * @param latest the last day that evidence speaks of
     * @param href the screen of this side
     * @param trend of the chosen figure; null where there are not two months to draw
     * @param ranking the first streets or buildings by the chosen figure
     */
    public record Side(
            String field,
            String place,
            String name,
            LocalDate day,
            @Nullable String typed,
            LocalDate earliest,
            LocalDate latest,
            String href,
            @Nullable Trend trend,
            List<RankLine> ranking) {}

    /** A value as written, or why it is not known; and where it is explained. */
    public record Value(@Nullable String text, @Nullable String unknown, String ask) {}

    /**
     * A figure of both sides.
     *
     * @param difference the second less the first, with its sign; null where one of them is not known
     */
    public record Line(
            String name,
            Value first,
            Value second,
            @Nullable String difference) {}
}
