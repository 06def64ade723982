package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a change of units, and what the change would do.
 *
 * @param others other units of the floor, to merge with
 * @param kind split, merge or renumber
 * @param parts one for each line of the form
 * @param preview null until the form is filled in
 */
public record UnitChangePage(
        String building,
        String buildingPath,
        String path,
        String unit,
        @Nullable String area,
        String kind,
        String day,
        List<Other> others,
        List<PartLine> parts,
        @Nullable Preview preview,
        @Nullable Compared compared) {

    /** A unit that can be merged with this one. */
    public record Other(long id, String name, @Nullable String area, boolean chosen) {}

    /** What is filled in of a new unit. */
    public record PartLine(int number, String label, String area) {}

    /**
     * What the change would do.
     *
     * @param refused why it would be refused, in words; null where it would be recorded
     * @param before area of the units that it is about, in words
     * @param after area of what they become
     * @param carried who would hold what, in words
     */
    public record Preview(@Nullable String refused, String before, String after, List<String> carried) {}

    public UnitChangePage {
        others = List.copyOf(others);
        parts = List.copyOf(parts);
    }
}
