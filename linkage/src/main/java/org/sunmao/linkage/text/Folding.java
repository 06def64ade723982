package org.sunmao.linkage.text;

/**
 * Brings text to one plain form: full-width letters and digits to ASCII, small letters to capitals, traditional
 * characters that occur in names to simplified ones, every kind of bracket to {@code ( )}, every kind of dash to
 * {@code -}. One table look-up per character; nothing throws.
 */
public final class Folding {
    /** Stands in the table for a character that has no weight: zero-width marks, controls. */
    private static final char DROP = 0;

    private static final char[] TABLE = table();

    private Folding() {}

    /** Folds and removes all white space; a text that is plain already is given back itself. */
    public static String fold(String text) {
        return fold(text, false);
    }

    /** Folds; a run of white space becomes one blank, none is left at either end. */
    public static String foldKeepingSpaces(String text) {
        return fold(text, true);
    }

    /** The plain form of one character; a blank for white space, U+0000 for a character without weight. */
    public static char plain(char c) {
        return TABLE[c];
    }

    /** True for the common and the extended Han ideographs of the basic plane, 〇 among them. */
    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c == '〇';
    }

    private static String fold(String text, boolean keepSpaces) {
        int plain = plainPrefix(text);
        if (plain == text.length()) {
            return text;
        }
        char[] out = new char[text.length()];
        text.getChars(0, plain, out, 0);
        int n = plain;
        for (int i = plain; i < text.length(); i++) {
            char c = TABLE[text.charAt(i)];
            if (c == ' ') {
                if (keepSpaces && n > 0 && out[n - 1] != ' ') {
                    out[n++] = ' ';
                }
            } else if (c != DROP) {
                out[n++] = c;
            }
        }
        if (n > 0 && out[n - 1] == ' ') {
            n--;
        }
        return new String(out, 0, n);
    }

    /** How many characters at the start are plain already. */
    private static int plainPrefix(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (TABLE[c] != c || c == ' ' || c == DROP) {
                break;
            }
            i++;
        }
        return i;
    }

    private static char[] table() {
        char[] table = new char[1 << 16];
        for (int c = 0; c < table.length; c++) {
            table[c] = ordinary((char) c);
        }
        putAll(table, "【〔［｛〖「『《〈<[{﹙﹝", '(');
        putAll(table, "】〕］｝〗」』》〉>]}﹚﹞", ')');
        putAll(table, "‐‑‒–—―−─━﹣－ｰ﹘~～〜﹏", '-');
        putAll(table, "·•・‧∙⋅●．", '.');
        putAll(table, "、，﹐;；﹔", ',');
        putAll(table, "＃﹟♯№", '#');
        putAll(table, "“”„‟\"‘’‚‛'`´＂＇", DROP);
        table['○'] = '〇';
        table['◯'] = '〇';
        numbers(table);
        for (int i = 0; i + 1 < TraditionalForms.PAIRS.length(); i += 2) {
            table[TraditionalForms.PAIRS.charAt(i)] = TraditionalForms.PAIRS.charAt(i + 1);
        }
        for (int c = 0; c < table.length; c++) {
            table[c] = table[table[c]];
        }
        return table;
    }

    private static char ordinary(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return ordinary((char) (c - 0xFEE0));
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        boolean weightless = c < 0x20 || c >= 0x7F && c < 0xA0 || Character.getType(c) == Character.FORMAT;
        return weightless ? DROP : Character.toUpperCase(c);
    }

    private static void numbers(char[] table) {
        for (int i = 0; i < 9; i++) {
            table['①' + i] = (char) ('1' + i);
            table['⑴' + i] = (char) ('1' + i);
            table['⒈' + i] = (char) ('1' + i);
        }
        table['Ⅰ'] = 'I';
        table['ⅰ'] = 'I';
        table['Ⅴ'] = 'V';
        table['ⅴ'] = 'V';
        table['ⅹ'] = 'X';
        table['Ⅹ'] = 'X';
    }

    private static void putAll(char[] table, String from, char to) {
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to;
        }
    }
}
