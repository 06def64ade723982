package org.sunmao.app.intake.fields;

import java.util.OptionalInt;

/** Small numbers in Chinese characters. */
final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String VARIANTS = "零壹贰叁肆伍陆柒捌玖";

    private ChineseNumerals() {}

    /** Replaces every digit character by its Arabic digit, as in 二〇二五. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int digit = digit(c);
            digits.append(digit < 0 ? c : (char) ('0' + digit));
        }
        return digits.toString();
    }

    /** 十, 十七, 二十八, 一百零二, 廿一; also Arabic digits. */
    static OptionalInt find(String text) {
        if (text.matches("\\d{1,6}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        if (text.isEmpty() || text.length() > 7) {
            return OptionalInt.empty();
        }
        int sum = 0;
        int pending = -1;
        for (char c : text.replace("廿", "二十").toCharArray()) {
            int unit = c == '十' || c == '拾' ? 10 : c == '百' || c == '佰' ? 100 : 0;
            int digit = digit(c);
            if (unit > 0) {
                sum += (pending < 0 ? 1 : pending) * unit;
                pending = -1;
            } else if (digit >= 0 && pending <= 0) {
                pending = digit;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(sum + Math.max(pending, 0));
    }

    private static int digit(char c) {
        int digit = DIGITS.indexOf(c);
        return digit >= 0 ? digit : c == '两' ? 2 : VARIANTS.indexOf(c);
    }
}
