package org.sunmao.app.livestreams;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A session, beside its matter.
 *
 * @param firm the enterprise's name when it was planned
 * @param host empty where none is named
 * @param hostPublic whether the host agreed to be named in public
 * @param state of the matter
 */
public record Session(
        long matter,
        String number,
        String title,
        long enterprise,
        String firm,
        String workshop,
        String host,
        boolean hostPublic,
        String platform,
        LocalDate day,
        LocalTime begins,
        String state) {

    /** Whether it was held. */
    public boolean held() {
        return state.equals("held") || state.equals("concluded");
    }
}
