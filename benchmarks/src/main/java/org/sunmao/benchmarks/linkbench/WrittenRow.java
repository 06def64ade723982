package org.sunmao.benchmarks.linkbench;

import org.sunmao.sample.random.Dice;

/** A firm as a row of a list that somebody keeps. */
final class WrittenRow {

    private WrittenRow() {}

    static ListRow of(String id, Firm firm, Noise noise, Firms firms, Dice dice) {
        Spot spot = firm.spot();
        if (dice.chance(noise.elsewhere())) {
            spot = Spot.random(firms.elsewhere(firm.name().city(), dice), dice);
        }
        return new ListRow(
                id,
                WrittenName.of(firm.name(), noise, dice),
                WrittenAddress.of(spot, noise, dice),
                dice.chance(noise.boss()) ? firm.boss() : "",
                phone(firm, noise, dice),
                dice.chance(noise.code()) ? firm.code() : "");
    }

    private static String phone(Firm firm, Noise noise, Dice dice) {
        if (!dice.chance(noise.phone())) {
            return "";
        }
        return dice.chance(noise.otherPhone()) ? People.phone(dice) : firm.phone();
    }
}
