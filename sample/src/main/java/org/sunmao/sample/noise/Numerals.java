package org.sunmao.sample.noise;

/** Chinese numerals for floors. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    /** A number from 1 to 99 in Chinese, for example 二十三. */
    static String chinese(int number) {
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : "" + DIGITS.charAt(number % 10);
        if (tens == 0) {
            return ones;
        }
        return (tens == 1 ? "" : "" + DIGITS.charAt(tens)) + "十" + ones;
    }
}
