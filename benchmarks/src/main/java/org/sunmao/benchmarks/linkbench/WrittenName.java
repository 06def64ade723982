package org.sunmao.benchmarks.linkbench;

import org.sunmao.sample.random.Dice;

/** A firm's name as somebody writes it who keeps a list. */
final class WrittenName {

    private static final double HALF_WIDTH = 0.3;

    private WrittenName() {}

    static String of(FirmName name, Noise noise, Dice dice) {
        String text = dice.chance(noise.name()) ? otherwise(name, dice.below(8)) : name.inFull();
        if (dice.chance(HALF_WIDTH)) {
            text = text.replace('（', '(').replace('）', ')');
        }
        if (dice.chance(noise.nameSlip())) {
            text = Slips.in(text, dice);
        }
        return dice.chance(noise.blank()) ? text + " " : text;
    }

    private static String otherwise(FirmName name, int way) {
        String city = name.city().name();
        String core = name.brand() + name.trade();
        return switch (way) {
            case 0 -> city + core;
            case 1 -> core + name.form();
            case 2 -> core;
            case 3 -> name.bracketed() ? city + core + name.form() : name.inBrackets();
            case 4 -> name.brand();
            case 5 -> city + core + otherForm(name.form());
            case 6 -> name.city().first() + name.inFull();
            default -> name.city().full() + core + name.form();
        };
    }

    /** The two that are mixed up; others stay. */
    private static String otherForm(String form) {
        return switch (form) {
            case FirmName.COMMON_FORM -> FirmName.LONGER_FORM;
            case FirmName.LONGER_FORM -> FirmName.COMMON_FORM;
            default -> form;
        };
    }
}
