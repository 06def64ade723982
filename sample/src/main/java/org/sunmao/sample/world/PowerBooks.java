package org.sunmao.sample.world;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.random.Dice;

/**
 * How much electricity each room draws in a month; computed when asked, never held. Not every building has a meter for each
 * room, some let rooms stay dark and some empty ones are lit.
 */
public final class PowerBooks {

    private static final double METERED = 0.12;
    private static final double DARK = 0.012;
    private static final double LIT = 0.03;
    private static final double[] SEASON = {1.15, 1.05, 0.9, 0.8, 0.9, 1.1, 1.35, 1.35, 1.05, 0.8, 0.85, 1.1};

    private final long seed;
    private final YearMonth last;

    PowerBooks(long seed, YearMonth last) {
        this.seed = seed;
        this.last = last;
    }

    /** Whether the power company has a meter for each room of the building; else there is one for all of it. */
    public boolean isMetered(Building building) {
        return building.index() < 2
                || Dice.of(seed, "metered", building.index()).chance(METERED);
    }

    /** Number of the room's meter, ten digits. */
    public String meter(Building building, int unit) {
        return String.format("%d%05d%04d", 3 + building.index() % 5, building.index() * 7 % 100_000, unit * 7 % 10_000);
    }

    /** Whether a let room has not been used for some months, whatever the lease says. */
    public boolean isDark(Tenancy tenancy, YearMonth month) {
        Dice dice = Dice.of(seed, "dark", tenancy.building(), tenancy.enterprise());
        return dice.chance(DARK) && !month.isBefore(last.minusMonths(dice.between(2, 6)));
    }

    /** Whether somebody uses an empty room of whom no manager tells. */
    public boolean isLit(Building building, Unit unit) {
        return Dice.of(seed, "lit", building.index(), unit.room().hashCode()).chance(LIT);
    }

    /**
     * Energy drawn in the month, in hundredths of a kilowatt hour.
     *
     * @param held the tenancy of the middle of the month, null if the room was empty then
     */
    public long centiKwh(Building building, Unit unit, @Nullable Tenancy held, YearMonth month) {
        long number = month.getYear() * 12L + month.getMonthValue();
        Dice dice = Dice.of(seed, "power", building.index(), unit.room().hashCode(), number);
        boolean used = held == null ? isLit(building, unit) : !isDark(held, month);
        if (!used) {
            return dice.chance(0.6) ? 0 : dice.between(0, 900);
        }
        double habit = 5
                + 7
                        * Dice.of(seed, "habit", building.index(), held == null ? -1 : held.enterprise())
                                .fraction();
        double kwh = unit.areaCenti() / 100.0 * habit * SEASON[month.getMonthValue() - 1];
        return Math.round(kwh * 100 * dice.range(0.85, 1.15));
    }
}
