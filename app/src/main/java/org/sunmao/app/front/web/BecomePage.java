package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a change of buildings, what the change would do, and what was told before.
 *
 * @param id number of the building, as it is written into the form
 * @param kind split, merge or end
 * @param lines the other buildings of the form
 * @param preview null until the form is filled in
 * @param compared figures before and after; null where they are not shown to the reader
 */
public record BecomePage(
        String id,
        String name,
        String path,
        String kind,
        String day,
        List<Line> lines,
        String own,
        String into,
        @Nullable Preview preview,
        @Nullable Compared compared,
        List<UnitPage.ChangeLine> told) {

    /** What is filled in of another building. */
    public record Line(int number, String building, String share) {}

    /**
     * What the change would do.
     *
     * @param refused why it would be refused, in words; null where it would be recorded
     * @param moves what each building afterwards gets, in words
     * @param area the rentable areas before and after, in words
     */
    public record Preview(
            @Nullable String refused,
            List<String> moves,
            @Nullable String area) {}

    public BecomePage {
        lines = List.copyOf(lines);
        told = List.copyOf(told);
    }
}
