package org.sunmao.app.projects.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Projects by city, for printing. Money is to the fen, so that whoever adds up the lines comes to the whole.
 *
 * @param sentence how many and how much in all
 * @param asOf the day, and which projects
 * @param whose whose sight it is
 * @param lines a city each
 * @param whole their sum; null where there is no project
 */
public record CityReport(
        String sentence,
        String asOf,
        String whose,
        List<Line> lines,
        @Nullable Line whole) {

    public CityReport {
        lines = List.copyOf(lines);
    }

    /** The lines and then the whole. */
    public List<Line> all() {
        var all = new ArrayList<>(lines);
        if (whole != null) {
            all.add(whole);
        }
        return all;
    }

    /**
     * A city, or the whole.
     *
     * @param href the list of its projects
     * @param freshHref the list of those that count as new
     */
    public record Line(
            String city,
            String href,
            String freshHref,
            String projects,
            String agreed,
            String arrived,
            String planned,
            String proven,
            String fresh,
            String freshAgreed,
            String freshArrived) {}
}
