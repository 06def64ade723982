package org.sunmao.peers;

import java.util.Locale;

/** Cells as pairs of neighbouring characters, written in Latin letters: a tokeniser that knows no others keeps them. */
final class Bigrams {

    private Bigrams() {}

    /** Each pair of neighbours as one word; a single character is a word by itself. Case does not count. */
    static String of(String cell) {
        int[] points = cell.strip().toLowerCase(Locale.ROOT).codePoints().toArray();
        if (points.length < 2) {
            return points.length == 0 ? "" : word(points[0]);
        }
        var words = new StringBuilder();
        for (int i = 1; i < points.length; i++) {
            words.append(i == 1 ? "" : " ").append(word(points[i - 1])).append(word(points[i]));
        }
        return words.toString();
    }

    private static String word(int point) {
        return point < 128 && Character.isLetterOrDigit(point)
                ? String.valueOf((char) point)
                : 'x' + Integer.toHexString(point);
    }
}
