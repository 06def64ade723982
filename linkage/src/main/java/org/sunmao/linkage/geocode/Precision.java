package org.sunmao.linkage.geocode;

/** How fine a point is, the finest first. */
public enum Precision {
    /** The building's point, and the unit is on its register. */
    UNIT,
    /** The building's point. */
    BUILDING,
    /** The point of a house number, known or placed between known numbers of the road. */
    HOUSE_NUMBER,
    /** Somewhere on the road. */
    ROAD,
    /** Somewhere in the street office's or town's area. */
    TOWN,
    /** No point is known. */
    NONE
}
