package org.sunmao.app.vacancies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how a building's vacancies are shown.
 *
 * @param shown whether they are
 * @param transport how one gets there, in the manager's words
 * @param contact an office's telephone or mail address, for everybody
 * @param why on what agreement, where the office said it for the manager
 * @param by who said so last; null where nobody ever did
 */
public record BuildingOffer(
        long buildingId,
        boolean shown,
        String transport,
        String contact,
        String why,
        @Nullable String by,
        @Nullable Instant at) {

    /** What holds as long as nobody has said anything: nothing is shown. */
    public static BuildingOffer none(long buildingId) {
        return new BuildingOffer(buildingId, false, "", "", "", null, null);
    }
}
