package org.sunmao.app.shell;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sunmao.app.access.Reader;

/** What changed of late. A room that keeps a record contributes a bean of this type; the screen shows them all and knows no room. */
public interface Happening {

    /**
     * A line for each kind of change; none where nothing changed, or where the reader has no page for it.
     *
     * @param reader who asks; what is counted is what the reader's scope opens
     * @param within the part of the district
     * @param since the two moments since which changes are counted
     */
    List<Line> listHappened(Ui ui, Reader reader, Within within, Since since);

    /**
     * Since when.
     *
     * @param day begin of the day before
     * @param month the same day a month before
     */
    record Since(Instant day, Instant month) {

        /** What a statement about both asks for: {@code :day} and {@code :month}. */
        public Map<String, Object> parameters() {
            return Map.of("day", Timestamp.from(day), "month", Timestamp.from(month));
        }
    }

    /**
     * How many changes of a kind there were.
     *
     * @param text what they are, in the page's language
     * @param ofDay since yesterday
     * @param ofMonth since last month; never 0
     * @param href the page that lists them; empty where there is none for this reader
     */
    record Line(String text, long ofDay, long ofMonth, String href) {}
}
