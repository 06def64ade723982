package org.sunmao.app.search.memory;

import org.jspecify.annotations.Nullable;

/**
 * A word that an entry has to have: written, or else heard; one of the two is there.
 *
 * @param written as it stands in the folded texts; a line break stands for the edge of a text
 * @param heard as it stands in the sounds; a blank stands for the edge of a name
 */
public record Part(@Nullable String written, @Nullable String heard) {

    /** Only as it is written. */
    public static Part written(String text) {
        return new Part(text, null);
    }

    /** Only as it sounds. */
    public static Part heard(String sounds) {
        return new Part(null, sounds);
    }

    /** At the beginning of a text. */
    public static Part beginning(String text) {
        return written(Grams.EDGE + text);
    }

    /** As a whole text. */
    public static Part whole(String text) {
        return written(Grams.EDGE + text + Grams.EDGE);
    }
}
