package org.sunmao.app.front.plan;

import java.util.List;
import org.sunmao.app.front.web.StayLine;

/**
 * Everybody who ever held a unit, the newest first.
 *
 * @param unit its label
 */
public record PlanHistory(String unit, List<StayLine> stays) {

    public PlanHistory {
        stays = List.copyOf(stays);
    }
}
