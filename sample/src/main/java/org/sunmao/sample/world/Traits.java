package org.sunmao.sample.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.lexicon.Trade;
import org.sunmao.sample.random.Dice;

/** What an enterprise is by law: kind, age, authority. */
final class Traits {

    private final YearMonth first;
    private final int months;

    Traits(YearMonth first, int months) {
        this.first = first;
        this.months = months;
    }

    static Enterprise.Kind kind(Relation relation, Trade trade, Dice dice) {
        if (relation == Relation.STRANGER) {
            return dice.chance(0.12) ? Enterprise.Kind.LAW_FIRM : Enterprise.Kind.COMPANY;
        }
        double shops = relation == Relation.ONLY_REGISTERED ? 0.25 : 0.07;
        if ("FHORQ".indexOf(trade.code().charAt(0)) >= 0 && dice.chance(shops * 2.2)) {
            return Enterprise.Kind.INDIVIDUAL;
        }
        if (trade.code().startsWith("J") && dice.chance(0.35)) {
            return Enterprise.Kind.PARTNERSHIP;
        }
        double d = dice.fraction();
        if (d < 0.06) {
            return Enterprise.Kind.BRANCH;
        }
        return d < 0.08
                ? Enterprise.Kind.SHARES
                : d < 0.11 ? Enterprise.Kind.FOREIGN : d < 0.32 ? Enterprise.Kind.SOLE : Enterprise.Kind.COMPANY;
    }

    LocalDate established(Relation relation, int arrival, Dice dice) {
        LocalDate before = first.plusMonths(arrival).atDay(1);
        if (arrival > 0 && dice.chance(0.4)) {
            return before.minusDays(dice.between(5, 100));
        }
        double f = dice.fraction();
        int days = 120 + (int) (StrictMath.pow(f, 1.8) * 31 * 365);
        return relation == Relation.ONLY_REGISTERED && dice.chance(0.03)
                ? first.plusMonths(dice.below(months)).atDay(dice.between(1, 28))
                : before.minusDays(days);
    }

    static String category(Enterprise.Kind kind) {
        return switch (kind) {
            case INDIVIDUAL -> "92";
            case LAW_FIRM -> "31";
            case PARTNERSHIP, COMPANY, SOLE, FOREIGN, SHARES, BRANCH -> "91";
        };
    }

    static String region(Relation relation, boolean local, Dice dice) {
        if (relation != Relation.STRANGER) {
            return dice.chance(0.85) ? Region.CODE : Region.CITY_CODE;
        }
        return local
                ? dice.pick(Region.NEIGHBOURS).code()
                : dice.pick(List.of("310115", "110105", "440305", "330106", "320102", "370203"));
    }
}
