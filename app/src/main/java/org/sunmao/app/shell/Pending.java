package org.sunmao.app.shell;

import java.util.Comparator;
import java.util.List;
import org.sunmao.app.access.Reader;

/**
 * What waits for somebody's decision. A room that has such things contributes a bean of this type; the screen shows them all and knows no room.
 */
public interface Pending {

    /**
     * A line for each kind of thing that waits; no line where nothing does, or where the reader has no page for it.
     *
     * @param reader who asks; what is counted is what the reader's scope opens
     * @param within the part of the district
     */
    List<Line> listPending(Ui ui, Reader reader, Within within);

    /** What all these rooms tell, the most pressing first. */
    static List<Line> listAll(List<Pending> rooms, Ui ui, Reader reader, Within within) {
        return rooms.stream()
                .flatMap(room -> room.listPending(ui, reader, within).stream())
                .sorted(Comparator.comparingInt(
                        line -> line.state() == State.OVERDUE ? 0 : line.state() == State.DUE ? 1 : 2))
                .toList();
    }

    /**
     * How many things of a kind wait.
     *
     * @param text what they are, in the page's language
     * @param count how many; never 0
     * @param href the page that lists them
     * @param state how pressing they are
     */
    record Line(String text, long count, String href, State state) {}
}
