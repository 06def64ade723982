package org.sunmao.linkage.text;

/**
 * Whole numbers as Chinese writes them: place notation (十二, 一百零三, 两千) and digit by digit (一二〇三). The financial
 * forms (壹贰叁) and 廿, 卅 are understood too.
 */
public final class ChineseNumerals {
    /** A longer run of numerals is no number below a hundred million. */
    private static final int LONGEST = 12;

    private static final byte[] VALUES = values();

    private ChineseNumerals() {}

    /** True for a character that may stand in a Chinese numeral. */
    public static boolean isNumeral(char c) {
        return VALUES[c] != 0;
    }

    /** The number that the whole text writes, or -1 where it writes none below a hundred million. */
    public static int parse(CharSequence text) {
        if (text.length() == 0 || text.length() > LONGEST) {
            return -1;
        }
        boolean places = false;
        for (int i = 0; i < text.length(); i++) {
            int v = VALUES[text.charAt(i)];
            if (v == 0) {
                return -1;
            }
            places |= v >= 11;
        }
        return places ? parsePlaces(text) : parseDigits(text);
    }

    /** Writes a number from 0 to 9999 in place notation: 12 is 十二, 103 is 一百零三; other numbers in ASCII digits. */
    public static String write(int number) {
        if (number < 0 || number > 9999) {
            return Integer.toString(number);
        }
        if (number == 0) {
            return "零";
        }
        StringBuilder out = new StringBuilder();
        int unit = 1000;
        boolean gap = false;
        for (int i = 0; i < 4; i++, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap |= !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append('零');
                gap = false;
            }
            boolean bareTen = unit == 10 && digit == 1 && out.isEmpty();
            out.append(bareTen ? "" : "零一二三四五六七八九".charAt(digit));
            out.append(unit == 1 ? "" : "千百十".charAt(i));
        }
        return out.toString();
    }

    /** Replaces every numeral of the text by ASCII digits: 二十二楼 becomes 22楼. */
    public static String toDigits(String text) {
        StringBuilder out = null;
        int i = 0;
        int end = 0;
        while (i < text.length()) {
            end = i < end ? end : endOfNumeral(text, i);
            boolean readable = end > i && end - i <= LONGEST;
            int number = readable ? parse(text.subSequence(i, end)) : -1;
            if (number >= 0) {
                out = out == null ? new StringBuilder(text.length()).append(text, 0, i) : out;
                out.append(number);
                i = end;
            } else {
                if (out != null) {
                    out.append(text.charAt(i));
                }
                i++;
            }
        }
        return out == null ? text : out.toString();
    }

    /** The index after the run of numeral characters that starts at {@code from}. */
    public static int endOfNumeral(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && isNumeral(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int parseDigits(CharSequence text) {
        long n = 0;
        for (int i = 0; i < text.length(); i++) {
            n = n * 10 + VALUES[text.charAt(i)] - 1;
        }
        return n < 100_000_000 ? (int) n : -1;
    }

    private static int parsePlaces(CharSequence text) {
        long total = 0;
        long section = 0;
        int digit = -1;
        for (int i = 0; i < text.length(); i++) {
            int v = VALUES[text.charAt(i)];
            switch (v) {
                case 11 -> section += 10L * (digit < 0 ? 1 : digit);
                case 12 -> section += 100L * (digit < 0 ? 1 : digit);
                case 13 -> section += 1000L * (digit < 0 ? 1 : digit);
                case 14 -> {
                    total = (section + Math.max(digit, 0)) * 10_000;
                    section = 0;
                }
                case 20 -> section += 20;
                case 30 -> section += 30;
                default -> {}
            }
            digit = v <= 10 ? v - 1 : -1;
        }
        total += section + Math.max(digit, 0);
        return total < 100_000_000 ? (int) total : -1;
    }

    /** Digits are stored as value + 1, so that 0 means "no numeral"; 11 to 14 are ten to ten thousand. */
    private static byte[] values() {
        byte[] values = new byte[1 << 16];
        put(values, "零〇", 1);
        put(values, "一壹弌", 2);
        put(values, "二贰两", 3);
        put(values, "三叁", 4);
        put(values, "四肆", 5);
        put(values, "五伍", 6);
        put(values, "六陆", 7);
        put(values, "七柒", 8);
        put(values, "八捌", 9);
        put(values, "九玖", 10);
        put(values, "十拾", 11);
        put(values, "百佰", 12);
        put(values, "千仟", 13);
        put(values, "万", 14);
        put(values, "廿", 20);
        put(values, "卅", 30);
        return values;
    }

    private static void put(byte[] values, String characters, int value) {
        for (int i = 0; i < characters.length(); i++) {
            values[characters.charAt(i)] = (byte) value;
        }
    }
}
