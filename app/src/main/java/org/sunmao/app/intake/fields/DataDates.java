package org.sunmao.app.intake.fields;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the day that a file speaks of. */
public final class DataDates {

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(20\\d{2})(?:[-/._]|年(?=\\d+月))(\\d{1,2})[-/._月](\\d{1,2})日?(?![\\d月])|(?<!\\d)(20\\d{2})([01]\\d)([0-3]\\d)(?!\\d)");
    private static final Pattern MONTH =
            Pattern.compile("(?<!\\d)(20\\d{2})[-/._年](\\d{1,2})(?![\\d季])月?|(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern MONTHS = Pattern.compile("(20\\d{2})[年.-]?\\d{1,2}月?[-~至到—](\\d{1,2})月");
    private static final Pattern HALF_OR_QUARTER =
            Pattern.compile("(?<!\\d)(20\\d{2})年?[-_]?(?:(上半年)|(下半年|年?末|年?底|全年)|第?([一二三四1-4])季度?|[Qq]([1-4])(?!\\d))");
    private static final Pattern FILLED_IN = Pattern.compile("(填表|填报|制表|打印|导出|报送|上报)(日期|时间)?");
    private static final Pattern WRITTEN_YEAR = Pattern.compile("[〇零一二三四五六七八九]{4}(?=年)");
    private static final Pattern WRITTEN_MONTH = Pattern.compile("(?<=年)([一二三四五六七八九十]{1,3})(?=月)");

    private DataDates() {}

    /**
     * Looks in the title lines, then in the file name: 截至2025年6月30日, 2025年7月, 2025-07, 202507, 2025年第二季度, 2025年年末. A month,
     * a quarter, half a year or its end stands for the last day. The day of filling in counts only where no other day is given.
     */
    public static Optional<LocalDate> find(String fileName, List<String> titleLines) {
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (String line : titleLines) {
            boolean mixed = FILLED_IN.matcher(line).find();
            for (String part : mixed ? line.split("\\s+") : new String[] {line}) {
                (FILLED_IN.matcher(part).find() ? last : first).add(part);
            }
        }
        first.add(fileName);
        first.addAll(last);
        return first.stream().map(DataDates::find).flatMap(Optional::stream).findFirst();
    }

    private static Optional<LocalDate> find(String text) {
        String plain = arabic(Cells.compact(text));
        Matcher months = MONTHS.matcher(plain);
        if (months.find() && number(months, 2) >= 1 && number(months, 2) <= 12) {
            return Optional.of(
                    YearMonth.of(number(months, 1), number(months, 2)).atEndOfMonth());
        }
        Matcher day = DAY.matcher(plain);
        while (day.find()) {
            int group = day.group(1) != null ? 1 : 4;
            Optional<LocalDate> date = Dates.of(number(day, group), number(day, group + 1), number(day, group + 2));
            if (date.isPresent()) {
                return date;
            }
        }
        Matcher month = MONTH.matcher(plain);
        while (month.find()) {
            int group = month.group(1) != null ? 1 : 3;
            int number = number(month, group + 1);
            if (number >= 1 && number <= 12) {
                return Optional.of(YearMonth.of(number(month, group), number).atEndOfMonth());
            }
        }
        return quarter(plain);
    }

    private static Optional<LocalDate> quarter(String plain) {
        Matcher m = HALF_OR_QUARTER.matcher(plain);
        if (!m.find()) {
            return Optional.empty();
        }
        return Optional.of(YearMonth.of(number(m, 1), quarterOf(m) * 3).atEndOfMonth());
    }

    private static int quarterOf(Matcher m) {
        if (m.group(2) != null) {
            return 2;
        }
        String number = m.group(4) != null ? m.group(4) : m.group(5);
        return number == null ? 4 : ChineseNumerals.find(number).orElse(4);
    }

    private static String arabic(String text) {
        String years = WRITTEN_YEAR.matcher(text).replaceAll(m -> ChineseNumerals.digits(m.group()));
        return WRITTEN_MONTH
                .matcher(years)
                .replaceAll(
                        m -> Integer.toString(ChineseNumerals.find(m.group(1)).orElse(0)));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
