package org.sunmao.linkage.person;

import org.sunmao.linkage.text.Folding;
import org.sunmao.linkage.text.WordSet;

/** What the characters of a cell of persons are. */
final class PersonText {
    private PersonText() {}

    /** The text without a word of the set at its start, unless nothing or half a Latin word would be left. */
    static String cutAtStart(WordSet words, String text) {
        int n = words.longestAt(text, 0, text.length());
        boolean inside = n > 0 && n < text.length() && isLetter(text.charAt(n - 1)) && isLetter(text.charAt(n));
        return n == 0 || n == text.length() || inside ? text : text.substring(n).trim();
    }

    /** The text without all words of the set at its end; a whole text that is one leaves nothing. */
    static String cutAtEnd(WordSet words, String text) {
        String rest = text;
        int n = words.longestEndingAt(rest, 0, rest.length());
        while (n > 0 && (n < rest.length() || rest.length() > 1)) {
            rest = rest.substring(0, rest.length() - n);
            n = rest.length() <= 1 ? 0 : words.longestEndingAt(rest, 1, rest.length());
        }
        return rest;
    }

    /** True for nothing, and for words that say that there is nobody. */
    static boolean isNobody(String text) {
        String bare = trim(text);
        return bare.isEmpty() || PersonWords.NOBODY.contains(bare);
    }

    /** The text without punctuation at its ends; a star hides a character and stays. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEdge(text.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return c != '*' && c < 0x80 && !Character.isLetterOrDigit(c) || c == '。';
    }

    /** True for Latin letters with what stands between them, digits included. */
    static boolean isLatin(String text) {
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letter |= isLetter(c);
            if (!isLetter(c) && " .,-0123456789".indexOf(c) < 0) {
                return false;
            }
        }
        return letter;
    }

    private static boolean isLetter(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    /** True for Chinese characters and those others only. */
    static boolean isHanWith(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            if (!Folding.isHan(text.charAt(i)) && others.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
