package org.sunmao.app.intake.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Display text of cells. */
final class CellText {

    private static final int EXCEL_DIGITS = 15;
    private static final double LAST_DAY = 2_958_466;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

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

    /** A number cell under its number format. */
    static RawCell number(BigDecimal number, int formatId, @Nullable String format, boolean from1904) {
        String pattern = format != null ? format : builtin(formatId);
        if (dateFormat(formatId, pattern)) {
            String date = date(number.doubleValue(), pattern, from1904);
            if (date != null) {
                return RawCell.of(date, RawCell.Type.DATE);
            }
        }
        if (!writable(number)) {
            return RawCell.text(number.toString());
        }
        String section = QUOTED.matcher(pattern).replaceAll("");
        if (section.contains("%")) {
            return RawCell.of(plain(number.movePointRight(2)) + "%", RawCell.Type.NUMBER);
        }
        String text = plain(number);
        if (text.length() < section.length() && section.matches("0+") && text.matches("\\d+")) {
            return RawCell.of("0".repeat(section.length() - text.length()) + text, RawCell.Type.NUMBER);
        }
        boolean lost = text.length() > EXCEL_DIGITS && text.matches("-?\\d{16,}");
        return lost
                ? new RawCell(text, RawCell.Type.NUMBER, "number.digits-lost", text)
                : RawCell.of(text, RawCell.Type.NUMBER);
    }

    private static String builtin(int formatId) {
        String format = formatId >= 0 && formatId < 50 ? BuiltinFormats.getBuiltinFormat(formatId) : null;
        return format == null ? "" : format;
    }

    private static boolean dateFormat(int id, String pattern) {
        // 27 to 36 and 50 to 58 are the built-in dates of the Chinese and Japanese editions.
        return id >= 27 && id <= 36 || id >= 50 && id <= 58 || DateUtil.isADateFormat(id, pattern);
    }

    private static @Nullable String date(double serial, String pattern, boolean from1904) {
        if (!(serial >= 0 && serial < LAST_DAY)) {
            return null;
        }
        long day = (long) Math.floor(serial);
        long second = Math.round((serial - day) * 86_400);
        if (second == 86_400) {
            day++;
            second = 0;
        }
        if (day == 0 && !from1904) {
            return LocalTime.ofSecondOfDay(second).toString();
        }
        // The 1900 system counts a 29 February 1900 that never was.
        LocalDate base = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < 60 ? 31 : 30);
        String date = base.plusDays(day).toString();
        boolean withTime = second != 0 && pattern.toLowerCase(Locale.ROOT).contains("h");
        return withTime ? date + " " + LocalTime.ofSecondOfDay(second) : date;
    }
}
