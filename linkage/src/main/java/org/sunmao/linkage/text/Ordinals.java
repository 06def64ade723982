package org.sunmao.linkage.text;

/**
 * Numbers that tell things of one name apart: 一期 and 二期, 1号店 and 2号店, 第一幼儿园 and 第二幼儿园. Numbers are read in Arabic, Chinese and Roman
 * numerals; texts are folded as {@link Folding} folds them.
 */
public final class Ordinals {
    /** What is counted, longer words first; words of one line count the same things. */
    private static final String[][] COUNTED = {
        {"号店", "分店", "门店", "店"},
        {"分公司", "支公司"},
        {"营业部", "经营部", "门市部", "分部", "部"},
        {"号厂", "分厂", "厂"},
        {"号楼", "座", "栋", "幢"},
        {"期"},
        {"校区", "分校"},
        {"号仓", "仓库", "仓"},
        {"车间"},
        {"工区"},
        {"大队", "中队", "队"}
    };

    private static final int LONGEST_NUMBER = 4;
    private static final int NONE = -1;

    /** No number of its own. */
    private static final int ANY = 0;

    private Ordinals() {}

    /** True where both texts number something of one kind, and have no number of that kind in common. */
    public static boolean differ(String one, String other) {
        int at = 0;
        while ((at = next(one, at)) >= 0) {
            int end = endOfNumber(one, at);
            String counted = counted(one, at, end);
            if (!counted.isEmpty() && counts(other, counted, ANY) && !haveOneInCommon(one, other, counted)) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private static boolean haveOneInCommon(String one, String other, String counted) {
        int at = 0;
        while ((at = next(one, at)) >= 0) {
            int end = endOfNumber(one, at);
            // What cannot be read may be any number.
            if (counted(one, at, end).equals(counted) && counts(other, counted, number(one, at, end))) {
                return true;
            }
            at = end;
        }
        return false;
    }

    /** Whether a text counts something with this number. */
    private static boolean counts(String text, String counted, int number) {
        int at = 0;
        while ((at = next(text, at)) >= 0) {
            int end = endOfNumber(text, at);
            if (counted(text, at, end).equals(counted)
                    && (number <= ANY || number(text, at, end) <= ANY || number(text, at, end) == number)) {
                return true;
            }
            at = end;
        }
        return false;
    }

    /** Where the next number starts at or after an index; negative where there is none. */
    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isDigit(text, i) && (i == 0 || !isLetter(text.charAt(i - 1)))) {
                return i;
            }
        }
        return NONE;
    }

    private static int endOfNumber(String text, int from) {
        int end = from + 1;
        while (end < text.length() && isDigit(text, end) && script(text.charAt(end)) == script(text.charAt(from))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return script(text.charAt(at)) > 0;
    }

    /** 1 for Arabic, 2 for Chinese, 3 for Roman, 4 for the Roman numerals that are one character; 0 for what is no numeral. */
    private static int script(char c) {
        if (c >= '0' && c <= '9') {
            return 1;
        }
        if (c == 'I' || c == 'V' || c == 'X') {
            return 3;
        }
        return c >= 'Ⅰ' && c <= 'Ⅻ' ? 4 : ChineseNumerals.isNumeral(c) ? 2 : 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** What a number counts, by the first word of its line; what follows upon 第; empty where it counts nothing. */
    private static String counted(String text, int from, int end) {
        if (end - from > LONGEST_NUMBER) {
            return "";
        }
        for (String[] words : COUNTED) {
            for (String word : words) {
                if (text.startsWith(word, end)) {
                    return words[0];
                }
            }
        }
        boolean ordinal = from > 0 && text.charAt(from - 1) == '第' && end < text.length();
        return ordinal ? "第" + text.substring(end, Math.min(text.length(), end + 2)) : "";
    }

    private static int number(String text, int from, int end) {
        return switch (script(text.charAt(from))) {
            case 1 -> Integer.parseInt(text, from, end, 10);
            case 2 -> ChineseNumerals.parse(text.substring(from, end));
            case 3 -> roman(text, from, end);
            default -> end - from == 1 ? text.charAt(from) - 'Ⅰ' + 1 : NONE;
        };
    }

    private static int roman(String text, int from, int end) {
        int sum = 0;
        int last = 0;
        for (int i = end - 1; i >= from; i--) {
            int value = text.charAt(i) == 'X' ? 10 : text.charAt(i) == 'V' ? 5 : 1;
            sum += value < last ? -value : value;
            last = Math.max(last, value);
        }
        return sum;
    }
}
