package org.sunmao.app.measures;

import java.time.YearMonth;
import java.util.List;

/**
 * What a measure finds for one month and place.
 *
 * @param figure the figure
 * @param rows how many rows it counts, 0 where the reader may not know
 * @param coverage how much of what should speak does
 * @param leftOut what is not counted, by reason; nothing with a count of 0
 * @param breakdowns by street, by building, as far as the place has such parts
 * @param missing months that no delivery speaks of, where the measure needs several
 */
public record Finding(
        Figure figure,
        long rows,
        Coverage coverage,
        List<LeftOut> leftOut,
        List<Breakdown> breakdowns,
        List<YearMonth> missing) {

    public Finding {
        leftOut = leftOut.stream().filter(l -> l.count() > 0).toList();
        breakdowns = List.copyOf(breakdowns);
        missing = List.copyOf(missing);
    }
}
