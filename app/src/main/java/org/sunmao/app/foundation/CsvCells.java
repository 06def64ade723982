package org.sunmao.app.foundation;

import java.util.regex.Pattern;

/** Texts on their way into CSV, where a spreadsheet takes whatever looks like a formula for one. */
public final class CsvCells {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?%?|[-+]");

    private CsvCells() {}

    /** The text, behind an apostrophe where a program might compute it; plain numbers stay numbers. */
    public static String guard(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}
