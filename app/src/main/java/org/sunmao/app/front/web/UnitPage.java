package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.TimelineEntry;

/**
 * A unit with its whole history.
 *
 * @param name floor and label in words
 * @param area formatted; null when not known
 * @param there from when until when it is there, in words; null where no change made or ended it
 * @param names the labels that its door had before, in words
 * @param now who holds it, sublets after the lease that they are under; the vacancy itself when it is vacant
 * @param pending leases that have not begun
 * @param before who held it, and leases that began or were given up
 * @param told leases that were told by hand, newest first
 * @param changes what was told of it, newest first
 * @param related the units that it was made of, or became
 * @param mayTell whether the reader may tell leases and changes
 */
public record UnitPage(
        long id,
        String building,
        String buildingPath,
        String path,
        String name,
        State state,
        @Nullable String area,
        @Nullable String there,
        List<String> names,
        List<LeaseLine> now,
        List<LeaseLine> pending,
        List<LeaseLine> before,
        List<ChangeLine> told,
        List<ChangeLine> changes,
        List<RelatedUnit> related,
        List<TimelineEntry> timeline,
        boolean mayTell) {

    /**
     * A lease as a table shows it.
     *
     * @param nested whether it is a sublet under the line before
     */
    public record LeaseLine(StayLine stay, boolean nested) {}

    /**
     * A change that was told.
     *
     * @param undone by whom it was taken back, in words; null while it stands
     */
    public record ChangeLine(
            long id, String title, String text, @Nullable String undone) {}

    /** Another unit that this one was, or became. */
    public record RelatedUnit(String relation, String name, String href) {}

    public UnitPage {
        names = List.copyOf(names);
        now = List.copyOf(now);
        pending = List.copyOf(pending);
        before = List.copyOf(before);
        told = List.copyOf(told);
        changes = List.copyOf(changes);
        related = List.copyOf(related);
        timeline = List.copyOf(timeline);
    }
}
