package org.sunmao.app.proposals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what it is measured, with what it was then and what it is.
 *
 * @param subject the building or enterprise, by name
 * @param points the month before, that of submitting, those of the replies, and now
 */
public record IndicatorView(
        long id, String subject, @Nullable String href, String measure, List<Point> points) {

    /**
     * A figure.
     *
     * @param when what the month is to the proposal
     * @param value empty where it is not known
     * @param why why it is not known; empty where it is
     * @param change since the month before; empty where it is not known, or is that month
     * @param ask where it can be asked; null where it cannot
     */
    public record Point(
            String when,
            String month,
            String value,
            String why,
            String change,
            @Nullable String ask) {}

    public IndicatorView {
        points = List.copyOf(points);
    }
}
