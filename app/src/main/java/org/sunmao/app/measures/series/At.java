package org.sunmao.app.measures.series;

import java.time.YearMonth;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.series.Cells.Window;

/**
 * The day whose state is asked for, with what holds for all buildings then.
 *
 * @param sight what decides which buildings and cells are seen
 * @param day the last of the month, or the clock's within it
 * @param last the last day of the month
 * @param before the last day of the month before
 * @param ends last days of this month and of the twelve before, the newest first
 * @param state of the register, -1 where no extract speaks
 * @param window the published cells of tax
 */
record At(World world, Scope sight, int day, int last, int before, int[] ends, int year, int state, Window window) {

    /** @param trueOn the day by the reader's clock, null for the newest */
    static At of(World world, Scope sight, @Nullable Integer trueOn, YearMonth month) {
        int last = Days.last(month);
        int day = trueOn == null ? last : Math.min(trueOn, last);
        return new At(
                world,
                sight,
                day,
                last,
                Days.last(month.minusMonths(1)),
                IntStream.rangeClosed(0, 12)
                        .map(n -> Days.last(month.minusMonths(n)))
                        .toArray(),
                month.getYear(),
                world.register().stateFor(day, last),
                world.cells().window(month, trueOn));
    }

    /** The last day of the month so many months back, as far as it is over on the day that is asked for. */
    int end(int monthsBack) {
        return Math.min(day, ends[monthsBack]);
    }

    boolean sees(BuildingSeries building) {
        return building.isSeen(sight);
    }
}
