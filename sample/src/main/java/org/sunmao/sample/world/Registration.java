package org.sunmao.sample.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the register says an enterprise is.
 *
 * @param building the building, null for an address along a road
 * @param units    the rooms there
 * @param shared   whether hundreds share it
 * @param roadside the address along a road, where there is no building
 */
public record Registration(@Nullable Building building, List<Unit> units, boolean shared, String roadside) {

    /** Label of the rooms in the truth files' notation, empty without a building. */
    public String label() {
        if (units.isEmpty()) {
            return "";
        }
        return units.get(0).floor() + ":"
                + String.join(";", units.stream().map(Unit::room).toList());
    }
}
