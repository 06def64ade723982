package org.sunmao.app.evidence;

/** How erased content stands in a row that is kept. */
public final class Erased {

    /** Stands in the cells of a row in the place of what was erased when its time was over. */
    public static final String MARK = "\u2421";

    private Erased() {}

    /** The text of a cell for people: the word in the place of the mark. */
    public static String shown(String text, String word) {
        return text.replace(MARK, word);
    }
}
