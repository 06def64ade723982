package org.sunmao.app.intake.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.app.intake.fields.Parsed.Problem;

/** Reads days and months as they are written in Chinese tables. */
final class Dates {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(t?\\d{1,2}[:时]\\d{1,2}([:分]\\d{1,2}(\\.\\d+)?秒?)?z?|上午.*|下午.*)?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?份?");
    private static final Pattern COMPACT_MONTH = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern WRITTEN =
            Pattern.compile("([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十廿]{1,3})[日号])?");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(\\.0+)?");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("\\d{1,2}月份?");

    private Dates() {}

    static Parsed day(String cell) {
        String text = arabic(Cells.compact(cell));
        Optional<LocalDate> day = findDay(text);
        if (day.isPresent()) {
            return inRange(day.get(), cell);
        }
        if (SERIAL.matcher(text).matches()) {
            LocalDate date = LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(text));
            return new Parsed.Value(new FieldValue.Day(date), new Problem("date.serial-number", cell, date.toString()));
        }
        boolean month = findMonth(text).isPresent();
        return new Problem(month ? "date.day-missing" : "date.unreadable", cell, "date");
    }

    private static Parsed inRange(LocalDate day, String cell) {
        return day.getYear() < 1900 || day.getYear() > 2100
                ? new Problem("date.out-of-range", cell, "date")
                : new Parsed.Value(new FieldValue.Day(day), null);
    }

    static Parsed month(String cell) {
        String text = arabic(Cells.compact(cell));
        Optional<YearMonth> month = findMonth(text).or(() -> findDay(text).map(YearMonth::from));
        if (month.isPresent() && month.get().getYear() >= 1900 && month.get().getYear() <= 2100) {
            return new Parsed.Value(new FieldValue.Month(month.get()), null);
        }
        String code = WITHOUT_YEAR.matcher(text).matches() ? "month.year-missing" : "month.unreadable";
        return new Problem(code, cell, "month");
    }

    static Optional<LocalDate> findDay(String text) {
        for (Pattern pattern : new Pattern[] {DAY, COMPACT_DAY}) {
            Matcher m = pattern.matcher(text);
            if (m.matches()) {
                return of(number(m, 1), number(m, 2), number(m, 3));
            }
        }
        return Optional.empty();
    }

    static Optional<YearMonth> findMonth(String text) {
        for (Pattern pattern : new Pattern[] {MONTH, COMPACT_MONTH}) {
            Matcher m = pattern.matcher(text);
            if (m.matches() && number(m, 2) >= 1 && number(m, 2) <= 12) {
                return Optional.of(YearMonth.of(number(m, 1), number(m, 2)));
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** 二〇二五年七月一日 in Arabic digits; anything else as it is. */
    private static String arabic(String text) {
        Matcher m = WRITTEN.matcher(text);
        if (!m.matches()) {
            return text;
        }
        String date = ChineseNumerals.digits(m.group(1)) + "-"
                + ChineseNumerals.find(m.group(2)).orElse(0);
        return m.group(3) == null
                ? date
                : date + "-" + ChineseNumerals.find(m.group(3)).orElse(0);
    }
}
