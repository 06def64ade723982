package org.sunmao.app.search.memory;

import java.util.function.IntConsumer;

/** The short pieces of a text by which it is looked up: pairs of characters as it is written, three letters as it sounds. */
final class Grams {

    /** Stands before and behind each line of what is written. */
    static final char EDGE = '\n';

    private Grams() {}

    /** Every pair of neighbours. */
    static void pairs(CharSequence text, IntConsumer each) {
        for (int i = 0; i + 1 < text.length(); i++) {
            each.accept(pair(text.charAt(i), text.charAt(i + 1)));
        }
    }

    static int pair(char a, char b) {
        return a << 16 | b;
    }

    /** Every character, for who looks for a single one. */
    static void singles(CharSequence text, IntConsumer each) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != EDGE) {
                each.accept(text.charAt(i));
            }
        }
    }

    /** Every three neighbours of what sounds are written with: letters, digits and blanks. */
    static void triples(CharSequence sounds, IntConsumer each) {
        for (int i = 0; i + 2 < sounds.length(); i++) {
            each.accept(
                    (sounds.charAt(i) & 127) << 14 | (sounds.charAt(i + 1) & 127) << 7 | sounds.charAt(i + 2) & 127);
        }
    }
}
