package org.sunmao.benchmarks.asof;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.MeasurePlace;

/**
 * One question of a screen.
 *
 * @param day by the clock "true on", null for the month's last day
 * @param street of which a steward asks, null where somebody asks who sees the district
 */
record Asked(
        YearMonth month,
        @Nullable LocalDate day,
        MeasurePlace place,
        @Nullable String street,
        int known) {

    /** A random month or day, place and reader; {@code known} is one of so many moments. */
    static Asked random(Random random, Size size, int moments) {
        int back = random.nextInt(Math.max(1, size.months() - 3));
        YearMonth month = Size.LAST.minusMonths(back);
        LocalDate day = random.nextBoolean() ? month.atDay(1 + random.nextInt(month.lengthOfMonth())) : null;
        int building = 1 + random.nextInt(size.buildings());
        String street = "9901010%02d".formatted(1 + building % Size.STREETS);
        MeasurePlace place = switch (random.nextInt(5)) {
            case 0, 1 -> MeasurePlace.DISTRICT;
            case 2, 3 -> MeasurePlace.street(street);
            default -> MeasurePlace.building(building);
        };
        boolean steward = random.nextInt(4) == 0;
        return new Asked(month, day, place, steward ? street : null, random.nextInt(moments));
    }

    /** The day whose state is asked for. */
    LocalDate state() {
        return day == null ? month.atEndOfMonth() : day;
    }
}
