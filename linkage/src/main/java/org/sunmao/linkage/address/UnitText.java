package org.sunmao.linkage.address;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.ChineseNumerals;

/** A folded text, and what can be asked of it at an index: a number, one of some words, a number behind a hyphen. */
final class UnitText {
    private final String text;

    UnitText(String text) {
        this.text = text;
    }

    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || UnitLabels.isDigit(c);
    }

    int length() {
        return text.length();
    }

    /** A number that follows a word for "to" at an index. */
    @Nullable
    UnitNumber rangeEnd(int from) {
        if (from >= text.length()) {
            return null;
        }
        char c = text.charAt(from);
        return c == '-' || c == '至' || c == '到' ? numberAt(from + 1) : null;
    }

    /** A number with a letter before or behind it, or a Chinese numeral. */
    @Nullable
    UnitNumber numberAt(int from) {
        int i = from;
        if (i > 0 && UnitLabels.isDigit(text.charAt(i - 1))) {
            return null;
        }
        boolean basement = i < text.length() && text.charAt(i) == '负';
        i += basement ? 1 : 0;
        i += i < text.length() && text.charAt(i) == '第' ? 1 : 0;
        int start = i;
        boolean afterLetter = i > 0 && isLetter(text.charAt(i - 1));
        if (i < text.length() && isLetter(text.charAt(i)) && text.charAt(i) != 'F' && !afterLetter) {
            i++;
        }
        int digits = i;
        while (i < text.length() && UnitLabels.isDigit(text.charAt(i))) {
            i++;
        }
        if (i > digits && i - digits <= 8) {
            int value = Integer.parseInt(text.substring(digits, i));
            boolean suffix = i < text.length()
                    && isLetter(text.charAt(i))
                    && text.charAt(i) != 'F'
                    && (i + 1 == text.length() || !isLetterOrDigit(text.charAt(i + 1)));
            i += suffix ? 1 : 0;
            i = suffix ? i : endOfMixed(i);
            return new UnitNumber(text.substring(start, i), value, i, false, basement);
        }
        int end = ChineseNumerals.endOfNumeral(text, start);
        int value = end > start ? ChineseNumerals.parse(text.subSequence(start, end)) : -1;
        return value < 0 ? null : new UnitNumber(Integer.toString(value), value, end, true, basement);
    }

    /** 7B107: digits, a letter, and three digits or more are one name. */
    private int endOfMixed(int from) {
        int i = from + 1;
        while (i < text.length() && UnitLabels.isDigit(text.charAt(i))) {
            i++;
        }
        return from < text.length() && isLetter(text.charAt(from)) && i - from > 3 && i - from < 7 ? i : from;
    }

    /** The index behind the longest of some words that stands at an index; -1 where none does. */
    int endOf(int from, String[] words) {
        int best = -1;
        if (from < text.length()) {
            char first = text.charAt(from);
            for (String word : words) {
                if (word.charAt(0) == first && from + word.length() > best && text.startsWith(word, from)) {
                    best = from + word.length();
                }
            }
        }
        return best;
    }
}
