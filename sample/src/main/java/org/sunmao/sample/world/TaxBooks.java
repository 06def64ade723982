package org.sunmao.sample.world;

import java.time.YearMonth;
import java.util.Optional;
import org.sunmao.sample.random.Dice;

/** Who pays which taxes in which month; computed when asked, never held. */
final class TaxBooks {

    private final long seed;

    TaxBooks(long seed) {
        this.seed = seed;
    }

    /** What the enterprise paid in that month; empty if it filed nothing. */
    Optional<TaxLine> find(Enterprise enterprise, YearMonth month, double areaSqm) {
        Dice nature = Dice.of(seed, "taxpayer", enterprise.index());
        if (!nature.chance(filesShare(enterprise))
                || YearMonth.from(enterprise.established()).isAfter(month)) {
            return Optional.empty();
        }
        double yearly = yearly(enterprise, areaSqm, nature);
        boolean quarterly = yearly < 120_000 && nature.chance(0.8);
        Dice dice = Dice.of(seed, "tax", enterprise.index(), month.getYear() * 12L + month.getMonthValue());
        boolean quarterEnd = month.getMonthValue() % 3 == 1;
        if (quarterly && !quarterEnd && !dice.chance(0.3) || dice.chance(0.04)) {
            return Optional.empty();
        }
        return Optional.of(line(yearly * 100, quarterly, quarterEnd, month.getMonthValue() == 5, dice));
    }

    /** What the enterprise pays in a usual year, in yuan, here or where it is registered; 0 if it files nothing. */
    double usualYuan(Enterprise enterprise, double areaSqm) {
        Dice nature = Dice.of(seed, "taxpayer", enterprise.index());
        boolean files = nature.chance(filesShare(enterprise)) || enterprise.relation() == Relation.STRANGER;
        return files ? yearly(enterprise, areaSqm, nature) : 0;
    }

    private static double yearly(Enterprise enterprise, double areaSqm, Dice nature) {
        return StrictMath.pow(10, enterprise.trade().taxLog10() + 0.72 * nature.gaussian())
                * StrictMath.pow(Math.max(areaSqm, 12) / 150, 0.9);
    }

    private static double filesShare(Enterprise enterprise) {
        return switch (enterprise.relation()) {
            case AT_HOME, VIRTUAL, OTHER_BUILDING -> 0.87;
            case STRANGER -> 0.15;
            case ONLY_REGISTERED -> 0.42;
            case CLOSED -> 0;
        };
    }

    private static TaxLine line(
            double yearlyFen, boolean quarterly, boolean quarterEnd, boolean settlement, Dice dice) {
        double month = yearlyFen / 12 * StrictMath.exp(0.35 * dice.gaussian() - 0.06);
        double vat = quarterly ? (quarterEnd ? month * 3 * 0.5 : 0) : month * 0.5;
        if (dice.chance(0.015)) {
            vat = -vat * dice.range(0.2, 2.5);
        }
        double corporate = quarterEnd ? month * 3 * 0.25 : 0;
        if (settlement && dice.chance(0.3)) {
            corporate = month * dice.range(-1.2, 2.0);
        }
        return new TaxLine(Math.round(vat), Math.round(corporate), Math.round(month * 0.15), Math.round(month * 0.10));
    }
}
