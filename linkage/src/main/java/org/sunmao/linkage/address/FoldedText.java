package org.sunmao.linkage.address;

/**
 * A text in plain characters with the {@link Kinds} of each. Behind its end stand characters 0 without kind, so that the readers
 * may look ahead a few characters without asking for the length; a folded text itself holds no 0.
 */
final class FoldedText {
    private static final int LOOK_AHEAD = 8;
    private static final int LETTER_OR_DIGIT = Kinds.LETTER | Kinds.DIGIT;

    int length;
    private final char[] chars;
    private final char[] kinds;
    private final String whole;
    private int signs;

    private FoldedText(String text, boolean keepSpaces) {
        chars = new char[text.length() + LOOK_AHEAD];
        kinds = new char[text.length() + LOOK_AHEAD];
        length = fold(text, keepSpaces);
        whole = isSame(text) ? text : new String(chars, 0, length);
    }

    /** Keeps blanks between letters and digits only: elsewhere they are stray. */
    static FoldedText ofAddress(String text) {
        return new FoldedText(text, false);
    }

    /** A run of white space becomes one blank; none is left at either end. */
    static FoldedText ofUnit(String text) {
        return new FoldedText(text, true);
    }

    private int fold(String text, boolean keepSpaces) {
        int n = 0;
        int all = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            int entry = Kinds.of(text.charAt(i));
            char plain = (char) entry;
            if (plain == ' ') {
                blank = n > 0;
            } else if (plain != 0) {
                int kind = entry >>> 16;
                if (blank) {
                    blank = false;
                    if (keepSpaces || (kind & LETTER_OR_DIGIT) != 0 && (kinds[n - 1] & LETTER_OR_DIGIT) != 0) {
                        kinds[n] = Kinds.UNIT;
                        chars[n++] = ' ';
                    }
                }
                all |= kind;
                kinds[n] = (char) kind;
                chars[n++] = plain;
            }
        }
        signs = all;
        return n;
    }

    private boolean isSame(String text) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text as it was folded, whatever has been blanked since. */
    String whole() {
        return whole;
    }

    char[] chars() {
        return chars;
    }

    char at(int i) {
        return chars[i];
    }

    boolean is(int i, int kind) {
        return (kinds[i] & kind) != 0;
    }

    /** True where any character of the text has that kind. */
    boolean has(int kind) {
        return (signs & kind) != 0;
    }

    /** The first index from there on with that kind; the length where there is none. */
    int next(int kind, int from) {
        int i = has(kind) ? from : length;
        while (i < length && (kinds[i] & kind) == 0) {
            i++;
        }
        return Math.min(i, length);
    }

    /** The index behind the run of that kind that starts there. */
    int endOf(int kind, int from) {
        int i = from;
        while ((kinds[i] & kind) != 0) {
            i++;
        }
        return i;
    }

    boolean startsWith(String word, int from) {
        if (from >= length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** True where the word ends before an index and starts at or after another. */
    boolean endsWith(String word, int from, int to) {
        return to - word.length() >= from && startsWith(word, to - word.length());
    }

    /** True where the character at an index is one of these. */
    boolean isOneOf(int i, String characters) {
        char c = chars[i];
        // A loop over a constant is unrolled to comparisons; String.indexOf is a call.
        for (int k = 0; k < characters.length(); k++) {
            if (characters.charAt(k) == c) {
                return true;
            }
        }
        return false;
    }

    String substring(int from, int to) {
        return to <= from ? "" : new String(chars, from, to - from);
    }

    /** Puts blanks over a stretch that has been read. */
    void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            chars[i] = ' ';
            kinds[i] = Kinds.UNIT;
        }
    }

    /** Forgets blanks at the end. */
    void trimEnd() {
        while (length > 0 && chars[length - 1] == ' ') {
            length--;
            chars[length] = 0;
            kinds[length] = 0;
        }
    }

    int skipSeparators(int from) {
        int i = from;
        while (i < length && isSeparator(chars[i])) {
            i++;
        }
        return i;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == ',' || c == '-' || c == '_' || c == '.';
    }
}
