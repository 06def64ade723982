package org.sunmao.sample.world;

import java.time.YearMonth;
import org.sunmao.sample.random.Dice;

/** How many people of an enterprise are insured in a month; computed when asked, never held. */
final class Staff {

    private final long seed;

    Staff(long seed) {
        this.seed = seed;
    }

    /** Persons insured; 0: it insures nobody here. */
    int count(Enterprise enterprise, YearMonth month, double areaSqm) {
        Dice dice = Dice.of(seed, "staff", enterprise.index());
        if (!dice.chance(insures(enterprise.relation()))
                || !YearMonth.from(enterprise.established()).isBefore(month)) {
            return 0;
        }
        double usual = areaSqm > 0
                ? areaSqm / dice.range(9, 22) * StrictMath.exp(0.3 * dice.gaussian())
                : StrictMath.exp(0.4 + 0.8 * dice.gaussian());
        double yearly = 0.12 * dice.gaussian();
        long months = month.getYear() * 12L + month.getMonthValue() - 2026 * 12L;
        double wobble =
                0.02 * Dice.of(seed, "staff-month", enterprise.index(), months).gaussian();
        return (int) Math.max(1, Math.round(usual * StrictMath.exp(yearly * months / 12 + wobble)));
    }

    private static double insures(Relation relation) {
        return switch (relation) {
            case AT_HOME, OTHER_BUILDING -> 0.8;
            case VIRTUAL -> 0.5;
            case ONLY_REGISTERED -> 0.22;
            case STRANGER -> 0.1;
            case CLOSED -> 0;
        };
    }
}
