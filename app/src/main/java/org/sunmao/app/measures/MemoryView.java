package org.sunmao.app.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures in memory within one reader's scope and clocks: each the same as the measure's own formula gives from the database. */
public interface MemoryView {

    /** Whether this definition is answered for this month; nothing else may be asked about it when not. */
    boolean answers(Definition definition, YearMonth month);

    /** The months that evidence speaks of; null where the database has to be asked, empty where it speaks of none. */
    @Nullable
    Optional<Months> findMonths(Definition definition);

    /** As {@code PlaceName}: Chinese and English name, empty where there is no such place within the scope. */
    Optional<List<String>> findName(MeasurePlace place);

    /** As {@link Measure#find}. */
    Finding find(Definition definition, MeasurePlace place, YearMonth month);

    /** The figures of these months, oldest first, as {@link Measure#listFigures} gives them. */
    List<Point> listPoints(Definition definition, MeasurePlace place, List<YearMonth> months);

    /**
     * How far the sources of a figure have come.
     *
     * @param until deliveries about later days do not count
     * @param on the day on which freshness is judged
     * @param past whether that day is the end of an earlier month
     */
    List<SourceDate> listSources(
            Definition definition, MeasurePlace place, LocalDate until, LocalDate on, boolean past);
}
