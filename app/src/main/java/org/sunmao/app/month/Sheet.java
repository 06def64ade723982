package org.sunmao.app.month;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody goes through.
 *
 * @param source code of the source that it will be sent for
 * @param sourceZh name of the source
 * @param day the day that it speaks of
 * @param basedOn the day of the list that it starts from; null where there was none
 * @param newest number of the newest word about it, 0 where nothing was said: whoever sends it says what was seen
 */
public record Sheet(
        long id,
        long buildingId,
        String building,
        int sourceId,
        String source,
        String sourceZh,
        LocalDate day,
        @Nullable LocalDate basedOn,
        long newest,
        List<SheetLine> lines) {

    public Sheet {
        lines = List.copyOf(lines);
    }

    /** How many rows are in this state. */
    public int count(LineState state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    /** Rows that count for how far one has come: all but those that were added and taken off again. */
    public int rows() {
        return (int) lines.stream()
                .filter(line -> line.payload() != null || line.state() != LineState.DROPPED)
                .count();
    }

    /** Rows of which something was said. */
    public int told() {
        return rows() - count(LineState.OPEN);
    }

    /** Cells that rows of tenants lack. */
    public int missing() {
        return lines.stream()
                .filter(line -> line.state() != LineState.GONE && line.state() != LineState.DROPPED)
                .mapToInt(line -> line.missing().size())
                .sum();
    }
}
