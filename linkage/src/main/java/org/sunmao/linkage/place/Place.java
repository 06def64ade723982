package org.sunmao.linkage.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.address.UnitReading;

/**
 * Where a text leads in the register of buildings.
 *
 * @param zone linked where one building is meant, review where a person should choose, new where the register has none
 * @param building the key of the building; null unless linked
 * @param probability that this is right, see {@link org.sunmao.linkage.Link#probability()}
 * @param candidates the buildings considered, best first, each with what its register says about floor and room
 * @param address the address, as read
 * @param block the block that is said; empty where none is
 * @param unit floor and rooms that are said, columns before the address
 */
public record Place(
        Zone zone,
        @Nullable String building,
        double probability,
        List<Option> candidates,
        Address address,
        String block,
        UnitReading unit) {

    /**
     * A building that may be meant.
     *
     * @param building its key
     * @param probability that it is meant
     * @param reasons the evidence, in bits
     * @param unit floor and unit in this building
     */
    public record Option(String building, double probability, List<Reason> reasons, UnitFinding unit) {
        /** Takes a private copy of the reasons. */
        public Option {
            reasons = List.copyOf(reasons);
        }
    }

    /** Takes a private copy of the candidates. */
    public Place {
        candidates = List.copyOf(candidates);
    }
}
