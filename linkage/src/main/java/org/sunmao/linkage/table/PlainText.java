package org.sunmao.linkage.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.text.Folding;

/** Cells in one plain form, and their words. Nothing throws. */
final class PlainText {
    /** What lies behind is not read: a cell of that length is no value but a document. */
    private static final int LONGEST = 4_000;

    private PlainText() {}

    /** Folded, accents dropped, everything but letters and digits a blank, no blank at either end or beside another. */
    static String plain(String cell) {
        String read = Entities.resolved(cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell);
        String text = Folding.foldKeepingSpaces(unaccented(read));
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().stripTrailing();
    }

    private static String unaccented(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC0 && c < 0x250) {
                return withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFD));
            }
        }
        return text;
    }

    private static String withoutMarks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** The words of a plain text; Chinese, which has no blanks, as pairs of neighbouring characters. */
    static List<String> words(String plain) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= plain.length(); i++) {
            boolean end = i == plain.length() || plain.charAt(i) == ' ';
            if (end || i > from && Folding.isHan(plain.charAt(i)) != Folding.isHan(plain.charAt(i - 1))) {
                add(words, plain, from, i);
                from = end ? i + 1 : i;
            }
        }
        return words;
    }

    private static void add(List<String> words, String plain, int from, int to) {
        if (to - from > 2 && Folding.isHan(plain.charAt(from))) {
            for (int i = from; i + 1 < to; i++) {
                words.add(plain.substring(i, i + 2));
            }
        } else if (to > from) {
            words.add(plain.substring(from, to));
        }
    }

    /** The digits of a text, in their order. */
    static String digits(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
