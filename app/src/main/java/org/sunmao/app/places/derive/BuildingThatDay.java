package org.sunmao.app.places.derive;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.History;
import org.sunmao.app.evidence.Attributes;
import org.sunmao.app.foundation.Clocks;

/**
 * What a building's file said on a day: chosen, by the policy of today, from the rows that speak of that day or an earlier one. It is worked
 * out when it is asked for; the caller has made sure that the file is open to the reader.
 */
@Component
public class BuildingThatDay {

    private final History history;
    private final BuildingClaims claims;

    BuildingThatDay(History history, BuildingClaims claims) {
        this.history = history;
        this.claims = claims;
    }

    /** Its attributes by these clocks; empty where no row speaks of it. */
    public Optional<Attributes> find(long building, Clocks clocks) {
        return history.asOf(clocks, () -> claims.find(building))
                .map(about -> BuildingPolicy.SURVIVORSHIP.choose(BuildingPolicy.reduce(about.claims)))
                .map(Attributes::new);
    }
}
