package org.sunmao.app.intake.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Display text of cells. */
final class CellText {

    private static final int EXCEL_DIGITS = 15;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** Without what cannot be seen or stored: control characters, zero-width characters, half surrogates; stripped. */
    static String clean(String text) {
        int length = text.length();
        boolean plain = true;
        for (int i = 0; i < length && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' && c < 0x7f || c >= 0x3001 && c < 0xd800;
        }
        if (plain) {
            return text;
        }
        StringBuilder kept = new StringBuilder(length);
        for (int i = 0; i < length; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            appendKept(kept, point);
        }
        return strip(kept);
    }

    private static void appendKept(StringBuilder kept, int point) {
        boolean newline = point == '\n' || point == '\t';
        boolean halfSurrogate = point >= 0xd800 && point <= 0xdfff;
        boolean unseen = point < ' ' || point == 0x7f || point == 0xfeff || point >= 0x200b && point <= 0x200f;
        if (halfSurrogate) {
            kept.append('\ufffd');
        } else if (newline || !unseen) {
            kept.appendCodePoint(point);
        }
    }

    private static String strip(StringBuilder text) {
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000';
    }

    /** Undoes the escapes that workbooks use for characters XML cannot hold. */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(m -> {
            char c = (char) Integer.parseInt(m.group(1), 16);
            return c == '\\' || c == '$' ? "\\" + c : String.valueOf(c);
        });
    }

    /** A number as plain text: no exponent, at most the 15 digits that a spreadsheet program shows behind the point. */
    static String plain(BigDecimal number) {
        BigDecimal shown = number;
        if (number.scale() > 0 && number.precision() > EXCEL_DIGITS) {
            shown = number.round(new MathContext(EXCEL_DIGITS, RoundingMode.HALF_UP));
        }
        if (shown.signum() == 0) {
            return "0";
        }
        shown = shown.stripTrailingZeros();
        return shown.toPlainString();
    }

    /** Whether the number can be written plainly without filling pages. */
    static boolean writable(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= 310 && number.scale() <= 340;
    }
}
