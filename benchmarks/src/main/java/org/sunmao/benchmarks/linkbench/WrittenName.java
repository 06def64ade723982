package org.sunmao.benchmarks.linkbench;

import java.util.List;
import org.sunmao.sample.random.Dice;

/** A firm's name as somebody writes it who keeps a list. */
final class WrittenName {

    /** What is done to a name that is not written as registered, each as often. */
    enum Way {
        WITHOUT_FORM,
        WITHOUT_PLACE,
        WITHOUT_BOTH,
        BRACKETS_MOVED,
        TRADE_NAME_ONLY,
        OTHER_FORM,
        PROVINCE_FIRST,
        CITY_IN_FULL
    }

    private static final List<Way> WAYS = List.of(Way.values());
    private static final double HALF_WIDTH = 0.3;

    private WrittenName() {}

    static String of(FirmName name, Noise noise, Dice dice) {
        String text = dice.chance(noise.name()) ? otherwise(name, dice.pick(WAYS)) : name.inFull();
        if (dice.chance(HALF_WIDTH)) {
            text = text.replace('（', '(').replace('）', ')');
        }
        if (dice.chance(noise.nameSlip())) {
            text = Slips.in(text, dice);
        }
        return dice.chance(noise.blank()) ? text + " " : text;
    }

    /** The name written in that way. */
    static String otherwise(FirmName name, Way way) {
        String city = name.city().name();
        String core = name.brand() + name.trade();
        return switch (way) {
            case WITHOUT_FORM -> city + core;
            case WITHOUT_PLACE -> core + name.form();
            case WITHOUT_BOTH -> core;
            case BRACKETS_MOVED -> name.bracketed() ? city + core + name.form() : name.inBrackets();
            case TRADE_NAME_ONLY -> name.brand();
            case OTHER_FORM -> city + core + otherForm(name.form());
            case PROVINCE_FIRST -> name.city().first() + name.inFull();
            case CITY_IN_FULL -> name.city().full() + core + name.form();
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
