package org.sunmao.linkage.place;

import java.util.List;

/**
 * A building of the district's own register, with its units as far as they are known.
 *
 * @param record the row of the register; several rows may be one building, see {@link BuildingLinker}
 * @param units its units; none where the register has no units of it
 */
public record RegisteredBuilding(BuildingRecord record, List<KnownUnit> units) {
    /** Takes a private copy of the units. */
    public RegisteredBuilding {
        units = List.copyOf(units);
    }

    /** A building whose units are not known. */
    public RegisteredBuilding(BuildingRecord record) {
        this(record, List.of());
    }
}
