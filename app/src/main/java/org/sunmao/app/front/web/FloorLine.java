package org.sunmao.app.front.web;

import java.util.List;

/**
 * A floor with its units.
 *
 * @param label in words
 * @param sums let, vacant and unknown on this floor, in words
 */
public record FloorLine(String label, String sums, List<UnitLine> units) {

    public FloorLine {
        units = List.copyOf(units);
    }
}
