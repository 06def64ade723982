package org.sunmao.app.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a building's list of one month.
 *
 * @param source name of the source of its lists: mostly the property company; null where there never was a list
 * @param day the day that the list speaks of; null where none of the month has come
 * @param arrivedOn the day on which it came
 * @param by the account that sent it
 * @param byHand whether it was gone through row by row, and not uploaded
 * @param waits whether it names so many fewer tenants that somebody has to confirm it
 * @param rows rows of the building
 * @param tenants rows that name a tenant
 * @param missing cells that these rows lack, of {@link SheetLine#WANTED}
 * @param units units that it names
 * @param known units of the building that any list has ever named
 * @param reminders how often the district reminded of it
 */
public record Arrived(
        long buildingId,
        String building,
        @Nullable String street,
        YearMonth month,
        @Nullable String source,
        @Nullable LocalDate day,
        @Nullable LocalDate arrivedOn,
        @Nullable String by,
        boolean byHand,
        boolean waits,
        int rows,
        int tenants,
        int missing,
        int units,
        int known,
        int reminders) {

    public boolean sent() {
        return day != null;
    }

    /** Share of the cells that are filled; null where no row names a tenant. */
    public @Nullable BigDecimal complete() {
        int cells = tenants * SheetLine.WANTED.size();
        return cells == 0 ? null : share(cells - missing, cells);
    }

    /** Share of the known units that the list names; null where it has not come, or no unit is known. */
    public @Nullable BigDecimal coverage() {
        return !sent() || known == 0 ? null : share(Math.min(units, known), known);
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
