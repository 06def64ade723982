package org.sunmao.app.measures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A definition that answers. Rooms contribute measures as beans; each holds its formula in one place. */
public interface Measure {

    /** What it is. */
    Definition definition();

    /** The months that evidence within the reader's scope speaks of; empty when it speaks of none. */
    Optional<Months> findMonths(Reading reading);

    /** The figure on the last day of each of these months. */
    Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months);

    /** The figure of one month with its parts and what it leaves out. */
    Finding find(Reading reading, MeasurePlace place, YearMonth month);

    /** Whether it is asked for conclusions that are only tried; not where that would keep whoever tries a word waiting. */
    default boolean isTried() {
        return true;
    }

    /** Rows behind the figure; no columns where the reader may not see any, or the reason is not one of this measure's. */
    RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted);
}
