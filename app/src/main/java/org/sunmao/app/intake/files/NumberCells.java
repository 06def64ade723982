package org.sunmao.app.intake.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Number cells of one workbook as the texts that their number formats stand for. */
final class NumberCells {

    private static final double LAST_DAY = 2_958_466;
    private static final int EXACT_DIGITS = 15;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private static final Shown GENERAL = new Shown(false, false, false, 0);

    private final boolean from1904;
    private final Map<String, Shown> known = new HashMap<>();

    /** @param from1904 whether days are counted from 1904, as in workbooks of old Macintosh programs */
    NumberCells(boolean from1904) {
        this.from1904 = from1904;
    }

    /** What a number format makes of a number, as far as it changes what the number says. */
    private record Shown(boolean date, boolean time, boolean percent, int zeros) {

        static Shown of(int id, String pattern) {
            String bare = QUOTED.matcher(pattern).replaceAll("");
            return new Shown(
                    dateFormat(id, pattern),
                    pattern.toLowerCase(Locale.ROOT).contains("h"),
                    bare.contains("%"),
                    bare.matches("0+") ? bare.length() : 0);
        }

        private static boolean dateFormat(int id, String pattern) {
            // 27 to 36 and 50 to 58 are the built-in dates of the Chinese and Japanese editions.
            return id >= 27 && id <= 36 || id >= 50 && id <= 58 || DateUtil.isADateFormat(id, pattern);
        }
    }

    RawCell cell(BigDecimal number, int formatId, @Nullable String format) {
        Shown shown = shown(formatId, format);
        if (shown.date) {
            String date = date(number.doubleValue(), shown.time);
            if (date != null) {
                return RawCell.of(date, RawCell.Type.DATE);
            }
        }
        if (!CellText.writable(number)) {
            return RawCell.text(number.toString());
        }
        if (shown.percent) {
            return RawCell.of(CellText.plain(number.movePointRight(2)) + "%", RawCell.Type.NUMBER);
        }
        String text = CellText.plain(number);
        if (text.length() < shown.zeros && number.signum() >= 0 && number.scale() <= 0) {
            return RawCell.of("0".repeat(shown.zeros - text.length()) + text, RawCell.Type.NUMBER);
        }
        boolean lost = text.length() > EXACT_DIGITS && text.indexOf('.') < 0;
        return lost
                ? new RawCell(text, RawCell.Type.NUMBER, "number.digits-lost", text)
                : RawCell.of(text, RawCell.Type.NUMBER);
    }

    private Shown shown(int id, @Nullable String format) {
        if (id == 0) {
            return GENERAL;
        }
        String pattern = format != null ? format : builtin(id);
        return known.computeIfAbsent(id + " " + pattern, key -> Shown.of(id, pattern));
    }

    private static String builtin(int id) {
        String format = id >= 0 && id < 50 ? BuiltinFormats.getBuiltinFormat(id) : null;
        return format == null ? "" : format;
    }

    private @Nullable String date(double serial, boolean timeShown) {
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
        return second != 0 && timeShown ? date + " " + LocalTime.ofSecondOfDay(second) : date;
    }
}
