package org.sunmao.app.front.web;

import java.util.List;

/**
 * A floor with its units.
 *
 * @param label in words
 * @param sums let, vacant and unknown on this floor, in words
 * @param former units of an earlier division
 */
public record FloorLine(String label, String sums, List<UnitLine> units, List<UnitLine> former) {

    public FloorLine {
        units = List.copyOf(units);
        former = List.copyOf(former);
    }
}
