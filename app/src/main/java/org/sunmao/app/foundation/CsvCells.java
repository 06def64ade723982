package org.sunmao.app.foundation;

import java.util.regex.Pattern;

/** Texts on their way into CSV, where a spreadsheet takes whatever looks like a formula for one. */
public final class CsvCells {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?%?|[-+]");

    /**
     * What would be a cell of its own, and computed, in a program that takes another sign for the end of a field: quotes do not help, for such a
     * program sees them only at the beginning of a field.
     */
    private static final Pattern INNER =
            Pattern.compile("([;,\\t|\\r\\n]\\s*)(?=[=@＝＠]|[-+－＋](?!\\d[\\d,.]*%?(?:\\s|$|[;,|])))");

    private CsvCells() {}

    /**
     * The text, behind an apostrophe where a program might compute it, and with one behind every sign that may end a field before what might be computed; plain
     * numbers stay numbers.
     */
    public static String guard(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        String inner = INNER.matcher(text).replaceAll("$1'");
        return formula ? "'" + inner : inner;
    }
}
