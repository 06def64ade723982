package org.sunmao.app.campaigns;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting or an activity.
 *
 * @param people how many took part
 */
public record Meeting(
        long id, long body, LocalDate heldOn, String sort, String topic, String place, int people, String minutes) {

    /** Sorts: meetings to push it on, to exchange, fairs with investors, forums, investigations. */
    public static final List<String> SORTS = List.of("promotion", "exchange", "fair", "forum", "research");
}
