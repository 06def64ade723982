package org.sunmao.linkage.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.ChineseNumerals;

/** Numbers in digits and in Chinese characters. */
final class Amounts {
    /** A number of more digits is no sum of money. */
    private static final int MOST_DIGITS = 24;

    private static final int HUNDRED_MILLION = 8;

    private Amounts() {}

    /** The longest numeral that is read. */
    private static final int LONGEST_NUMERAL = 40;

    /** Where the number in digits ends that starts at an index: digits, commas between digits, one point. */
    static int endOfDigits(String text, int from) {
        int i = from;
        boolean point = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean more = i + 1 < text.length() && isDigit(text.charAt(i + 1));
            if (!isDigit(c) && !(c == ',' && more && !point) && !(c == '.' && !point)) {
                break;
            }
            point |= c == '.';
            i++;
        }
        return i;
    }

    /** The number that digits write, or null for one that is too long. */
    static @Nullable BigDecimal ofDigits(String digits) {
        String plain = digits.replace(",", "");
        return plain.length() > MOST_DIGITS || plain.equals(".") ? null : new BigDecimal(plain);
    }

    /** True where commas, if any, part groups of three. */
    static boolean isEvenlyGrouped(String digits) {
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String[] groups = whole.split(",", -1);
        boolean even = groups.length == 1 || groups[0].length() <= 3;
        for (int i = 1; i < groups.length; i++) {
            even &= groups[i].length() == 3;
        }
        return even;
    }

    /** Where the numeral ends that starts at an index, 亿 and 点 within it included. */
    static int endOfNumeral(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean inside = i > from && (c == '亿' || c == '点');
            if (!ChineseNumerals.isNumeral(c) && !inside) {
                break;
            }
            i++;
        }
        return i;
    }

    /** The number that a Chinese numeral writes, 亿 included; null where it writes none. */
    static @Nullable BigDecimal ofNumeral(String numeral) {
        if (numeral.length() > LONGEST_NUMERAL) {
            return null;
        }
        int point = numeral.indexOf('点');
        if (point >= 0) {
            return ofFraction(numeral, point);
        }
        int split = numeral.lastIndexOf('亿');
        if (split < 0) {
            return whole(numeral);
        }
        BigDecimal high = ofNumeral(numeral.substring(0, split));
        BigDecimal low = split + 1 == numeral.length() ? BigDecimal.ZERO : whole(numeral.substring(split + 1));
        return high == null || low == null
                ? null
                : high.scaleByPowerOfTen(HUNDRED_MILLION).add(low);
    }

    /** 三点五亿, 一点二万: the unit behind the fraction counts for the whole. */
    private static @Nullable BigDecimal ofFraction(String numeral, int point) {
        char last = numeral.charAt(numeral.length() - 1);
        int power = last == '亿' ? HUNDRED_MILLION : last == '万' ? 4 : 0;
        String digits = numeral.substring(point + 1, numeral.length() - (power > 0 ? 1 : 0));
        BigDecimal whole = whole(numeral.substring(0, point));
        int fraction = ChineseNumerals.parse(digits);
        if (whole == null || fraction < 0 || digits.length() > 8) {
            return null;
        }
        BigDecimal behind = BigDecimal.valueOf(fraction).movePointLeft(digits.length());
        return whole.add(behind).scaleByPowerOfTen(power);
    }

    private static @Nullable BigDecimal whole(String numeral) {
        int value = ChineseNumerals.parse(numeral);
        return value < 0 ? null : BigDecimal.valueOf(value);
    }

    /** True for an ASCII digit. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
