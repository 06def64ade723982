package org.sunmao.app.shell;

import java.util.Map;

/**
 * The part of the district that something is told of: a street, a functional area, a building, or all that the reader may see.
 *
 * @param street nine-digit street code (GB/T 2260), {@code none} for what lies in no known street; what stands for a functional area, {@code area:…}; empty for every street
 * @param building id of a building; 0 for every building
 */
public record Within(String street, long building) {

    /** Stands for the street of what lies in no known one, in addresses and statements. */
    public static final String NO_STREET = "none";

    /** All that the reader may see. */
    public static final Within ALL = new Within("", 0);

    /** Whether nothing is left out. */
    public boolean all() {
        return street.isEmpty() && building == 0;
    }

    /** What a statement about the part asks for: {@code :street} and {@code :building}. */
    public Map<String, Object> parameters() {
        return Map.of("street", street, "building", building);
    }

    /** Begins what stands for a functional area (功能区) where a street may stand too. */
    public static final String AREA = "area:";

    /** The condition on columns of street codes and buildings for the street or functional area that is asked for as {@code :street}. */
    public static String inStreet(String column, String building, String street) {
        if (street.startsWith(AREA)) {
            return "places.lies(" + building + ", " + column + ", :street)";
        }
        return column + (street.equals(NO_STREET) ? " is null" : " = :street");
    }

    /** The way a list of the same part is asked for, to be put behind an address that has a query. */
    public String query() {
        return (street.isEmpty() ? "" : "&street=" + street) + (building == 0 ? "" : "&building=B" + building);
    }
}
