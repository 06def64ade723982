package org.sunmao.app.front.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.front.web.StayLine;
import org.sunmao.app.tenancy.LettingState;

/**
 * A unit of a plan.
 *
 * @param shade its class in the plan's theme
 * @param width its share of the floor, for {@code flex-grow}; null when its area is not known
 * @param area formatted; null when not known
 * @param brief who holds it, or what else stands in its box
 * @param spoken what the box shows by its pattern alone, in words
 * @param uncertain whether its holder is provisional or in review
 * @param holders who holds it; the vacancy itself when it is vacant; empty when nobody says
 */
public record PlanUnit(
        long id,
        String label,
        LettingState state,
        Shade shade,
        @Nullable String width,
        @Nullable String area,
        String brief,
        String spoken,
        boolean uncertain,
        List<StayLine> holders) {

    public PlanUnit {
        holders = List.copyOf(holders);
    }
}
