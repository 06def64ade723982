package org.sunmao.benchmarks.linkbench;

import org.sunmao.sample.random.Dice;

/** An address as somebody writes it who keeps a list. */
final class WrittenAddress {

    private static final double PROVINCE = 0.4;
    private static final double CITY = 0.5;
    private static final double DISTRICT = 0.7;
    private static final double ROAD = 0.8;
    private static final double NUMBER_SIGN = 0.5;
    private static final double BUILDING = 0.85;
    private static final double CHINESE_BLOCK = 0.24;
    private static final String[] BLOCK_WORDS = {"幢", "号楼", "栋", "#", "座"};
    private static final String DIGITS = "零一二三四五六七八九";

    private WrittenAddress() {}

    static String of(Spot spot, Noise noise, Dice dice) {
        if (!dice.chance(noise.address())) {
            return spot.inFull();
        }
        City city = spot.building().city();
        var text = new StringBuilder();
        text.append(dice.chance(PROVINCE) ? city.first() : "");
        text.append(dice.chance(CITY) ? city.full() : "");
        text.append(dice.chance(DISTRICT) ? city.district() : "");
        if (dice.chance(ROAD)) {
            text.append(spot.building().road()).append(spot.building().number());
            text.append(dice.chance(NUMBER_SIGN) ? "号" : "");
        }
        text.append(dice.chance(BUILDING) ? spot.building().name() : "");
        text.append(spot.hasBlock() ? block(spot.block(), dice) : "");
        text.append(room(spot, dice.below(5)));
        return dice.chance(noise.addressSlip()) ? Slips.in(text.toString(), dice) : text.toString();
    }

    private static String block(int number, Dice dice) {
        String digits = dice.chance(CHINESE_BLOCK) ? chinese(number) : String.valueOf(number);
        return digits + BLOCK_WORDS[dice.below(BLOCK_WORDS.length)];
    }

    private static String room(Spot spot, int way) {
        return switch (way) {
            case 0 -> spot.roomNumber() + "室";
            case 1 -> spot.floor() + "F-" + spot.twoDigits();
            case 2 -> chinese(spot.floor()) + "楼" + spot.roomNumber();
            case 3 -> "-" + spot.roomNumber();
            default -> spot.floor() + "层" + spot.roomNumber() + "单元";
        };
    }

    /** 1 to 99 in Chinese numerals: 三, 十二, 二十一. */
    private static String chinese(int number) {
        int tens = number / 10;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return ten + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
    }
}
