package org.sunmao.linkage.place;

import java.util.List;
import org.sunmao.linkage.Reason;

/**
 * What the register of a building says about the floor and the room that a text names.
 *
 * @param state whether the unit is known
 * @param units keys of the units that were found, in the order of the register; several where a text names several rooms, or where the
 *     block is not said and several blocks have the room
 * @param reasons what was found out about floor and unit, contradictions among it; these weigh no bits
 */
public record UnitFinding(State state, List<String> units, List<Reason> reasons) {

    /** Whether a unit is known. */
    public enum State {
        /** Every room that is named is a unit of the register, or a part of one. */
        KNOWN,
        /** Some of the rooms are. */
        PARTLY_KNOWN,
        /** Several blocks have this room, and the text says no block. */
        AMBIGUOUS,
        /** The register has units of this building, but not this one. */
        NOT_ON_THE_REGISTER,
        /** The register has no units of this building. */
        NO_REGISTER,
        /** The text names no room. */
        NOT_SAID
    }

    /** Takes private copies. */
    public UnitFinding {
        units = List.copyOf(units);
        reasons = List.copyOf(reasons);
    }

    /** The findings that cannot all be right: floor column 5 and room 1203, say. */
    public List<Reason> contradictions() {
        return reasons.stream().filter(PlaceLevel::isContradiction).toList();
    }
}
