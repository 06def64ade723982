package org.sunmao.linkage.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.text.Grams;

/**
 * The keys under which a row is found: words, wherever among the columns they stand; pieces and sounds of names; codes, days and
 * numbers as a whole, by halves, and by their digits in any order, so that neither a slip nor two digits turned round hide it. Each
 * key has a weight, the part of its rarity that counts.
 */
final class RowKeys {
    private static final int WORD = 1;
    private static final int PIECE = 2;
    private static final int SOUND = 3;
    private static final int PERSON = 4;
    private static final int VALUE = 16;

    private final Column[] columns;

    RowKeys(Column[] columns) {
        this.columns = columns;
    }

    /** The keys of a row and their weights. */
    Map<Long, Double> of(int row) {
        Map<Long, Double> keys = new HashMap<>();
        for (int c = 0; c < columns.length; c++) {
            if (!columns[c].missing(row)) {
                add(keys, c, row);
            }
        }
        return keys;
    }

    private void add(Map<Long, Double> keys, int c, int row) {
        Column column = columns[c];
        switch (column.kind) {
            case TEXT -> words(keys, column.plain[row]);
            case NAME -> {
                words(keys, column.plain[row]);
                pieces(keys, column.plain[row]);
            }
            case CODES -> {
                for (String code : column.plain[row].split(" ")) {
                    put(keys, VALUE + 4 * c, code, 1);
                }
            }
            case PERSONS -> persons(keys, column.persons[row]);
            case CODE -> digits(keys, VALUE + 4 * c, column.plain[row]);
            case DATE, PHONE -> digits(keys, VALUE + 4 * c, column.digits[row]);
            case SHORT_CODE, NUMBER, YEAR, CATEGORY -> put(keys, VALUE + 4 * c, column.plain[row], 1);
            case NOTHING -> {}
        }
    }

    private static void words(Map<Long, Double> keys, String plain) {
        for (String word : PlainText.words(plain)) {
            put(keys, WORD, word, 1);
        }
    }

    private static void persons(Map<Long, Double> keys, String[] persons) {
        for (String person : persons) {
            put(keys, PERSON, person.substring(person.lastIndexOf(' ') + 1), 1);
        }
    }

    /** Pieces of two neighbouring letters would be too common, those of three hide less than one slip in two. */
    private static void pieces(Map<Long, Double> keys, String plain) {
        String edged = ' ' + plain.replace(" ", "") + ' ';
        int[] grams = Grams.of(edged);
        int n = Math.max(1, edged.length() - 2);
        for (int i = 0; i + 3 <= edged.length() && grams.length > 1; i++) {
            put(keys, PIECE, edged.substring(i, i + 3), 1.0 / n);
        }
        put(keys, SOUND, sound(plain), .5);
    }

    /** First letter and the first three sounds of consonants, like Soundex (Russell 1918). */
    static String sound(String plain) {
        StringBuilder out = new StringBuilder();
        char last = 0;
        for (int i = 0; i < plain.length() && out.length() < 4; i++) {
            char c = plain.charAt(i);
            char sound = c >= 'A' && c <= 'Z' ? "01230120022455012623010202".charAt(c - 'A') : c == ' ' ? '0' : c;
            if (out.isEmpty()) {
                out.append(c);
            } else if (sound != '0' && sound != last) {
                out.append(sound);
            }
            last = sound;
        }
        return out.toString();
    }

    private static void digits(Map<Long, Double> keys, int kind, String value) {
        put(keys, kind, value, 1);
        int n = value.length();
        if (n >= 5) {
            put(keys, kind + 1, value.substring(0, n / 2), .5);
            put(keys, kind + 2, value.substring(n / 2), .5);
            char[] sorted = value.toCharArray();
            Arrays.sort(sorted);
            put(keys, kind + 3, new String(sorted), .8);
        }
    }

    private static void put(Map<Long, Double> keys, int kind, String text, double weight) {
        keys.merge(Hash64.of(Hash64.of(text), kind), weight, Math::max);
    }
}
