package org.sunmao.app.foundation;

import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.util.regex.Pattern;

/** Texts on their way into CSV, where a spreadsheet takes whatever looks like a formula for one. */
public final class CsvCells {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?%?|[-+]");

    /**
     * Quotes a field with a sign that another country's programs take for the end of a field: what stands behind it would become a cell of its own there, and
     * may look like a formula.
     */
    public static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0
                    || value.indexOf('\t') >= 0
                    || value.indexOf(',') >= 0
                    || value.indexOf('|') >= 0;
        }
    };

    private CsvCells() {}

    /** The text, behind an apostrophe where a program might compute it; plain numbers stay numbers. */
    public static String guard(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}
