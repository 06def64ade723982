package org.sunmao.app.matters.page;

import java.util.List;
import org.sunmao.app.shell.State;

/**
 * The one thread through a matter: what it came from, what came of it, what all of them are about, and the figures that they feed.
 *
 * @param knots the matters; the one that is looked at among them
 * @param subjects enterprises, buildings and policies, each with its page
 * @param figures measures that count matters of these kinds
 * @param growths forms of what the reader may let grow from it
 */
public record ThreadView(List<Knot> knots, List<Link> subjects, List<Link> figures, List<Link> growths) {

    /** Where there is nothing to follow. */
    public static final ThreadView NONE = new ThreadView(List.of(), List.of(), List.of(), List.of());

    /**
     * A matter of the thread.
     *
     * @param depth below 0 for what it came from, 0 for the one that is looked at, above for what came of it
     * @param notes what its room tells of it
     */
    public record Knot(
            int depth,
            long id,
            String kind,
            String number,
            String title,
            String href,
            String state,
            State badge,
            List<Note> notes) {

        public Knot {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Something that a room tells of a matter.
     *
     * @param label what it is
     * @param beside when and by whom; empty for nothing
     */
    public record Note(String label, String text, String beside) {}

    /** Something else, with its page. */
    public record Link(String kind, String name, String href) {}

    public ThreadView {
        knots = List.copyOf(knots);
        subjects = List.copyOf(subjects);
        figures = List.copyOf(figures);
        growths = List.copyOf(growths);
    }

    /** Whether there is another matter, or something that is told of this one. */
    public boolean isTold() {
        return knots.size() > 1 || knots.stream().anyMatch(knot -> !knot.notes().isEmpty());
    }

    /** Whether there is anything but the matter itself. */
    public boolean leads() {
        return isTold() || !subjects.isEmpty() || !figures.isEmpty() || !growths.isEmpty();
    }
}
