package org.sunmao.app.front.find;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month that was named in a text.
 *
 * @param month the month
 * @param year whether a whole year was meant, whose last month it then is
 * @param rest the text without it
 */
record When(YearMonth month, boolean year, String rest) {

    private static final String MONTH = "(1[0-2]|0?[1-9])";
    private static final String END = "(?:份|底|末)?";
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private record Form(Pattern pattern, BiFunction<MatchResult, LocalDate, YearMonth> month, boolean year) {}

    /** The longer forms first: 去年12月 is no 去年. */
    private static final List<Form> FORMS = List.of(
            form("(20\\d\\d)\\s*年\\s*" + MONTH + "\\s*月" + END, (m, day) -> YearMonth.of(number(m, 1), number(m, 2))),
            form("(?<!\\d)(20\\d\\d)[-/.]" + MONTH + "(?!\\d)", (m, day) -> YearMonth.of(number(m, 1), number(m, 2))),
            form("前年\\s*" + MONTH + "\\s*月" + END, (m, day) -> YearMonth.of(day.getYear() - 2, number(m, 1))),
            form("去年\\s*" + MONTH + "\\s*月" + END, (m, day) -> YearMonth.of(day.getYear() - 1, number(m, 1))),
            form("今年\\s*" + MONTH + "\\s*月" + END, (m, day) -> YearMonth.of(day.getYear(), number(m, 1))),
            form("(20\\d\\d)\\s*年\\s*(?:底|末|年底|年末)", (m, day) -> YearMonth.of(number(m, 1), 12)),
            form("去年(?:底|末|年底|年末)|上年末|end of last year", (m, day) -> YearMonth.of(day.getYear() - 1, 12)),
            form("前年(?:底|末|年底|年末)", (m, day) -> YearMonth.of(day.getYear() - 2, 12)),
            new Form(Pattern.compile("(20\\d\\d)\\s*年(?:全年|度)?"), (m, day) -> YearMonth.of(number(m, 1), 12), true),
            new Form(
                    Pattern.compile("去年(?:全年|度)?|上年度?|\\blast year\\b"),
                    (m, day) -> YearMonth.of(day.getYear() - 1, 12),
                    true),
            new Form(Pattern.compile("前年(?:全年|度)?"), (m, day) -> YearMonth.of(day.getYear() - 2, 12), true),
            form("上上个?月" + END, (m, day) -> YearMonth.from(day).minusMonths(2)),
            form(
                    "上个?月" + END + "|\\blast month\\b",
                    (m, day) -> YearMonth.from(day).minusMonths(1)),
            form("本月|这个月|当月|\\bthis month\\b", (m, day) -> YearMonth.from(day)),
            form("(?<![\\d.])" + MONTH + "\\s*月" + END, (m, day) -> past(number(m, 1), day)),
            form(
                    "\\b(" + String.join("|", ENGLISH) + ")[a-z]*\\s+(20\\d\\d)\\b",
                    (m, day) -> YearMonth.of(number(m, 2), ENGLISH.indexOf(m.group(1)) + 1)));

    private static Form form(String pattern, BiFunction<MatchResult, LocalDate, YearMonth> month) {
        return new Form(Pattern.compile(pattern), month, false);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** The newest month of this number that has begun. */
    private static YearMonth past(int month, LocalDate day) {
        return YearMonth.of(day.getYear() - (month > day.getMonthValue() ? 1 : 0), month);
    }

    /** The month that a folded text names, reckoned from this day; empty where it names none. */
    static Optional<When> find(String text, LocalDate day) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.find()) {
                return Optional.of(new When(
                        form.month().apply(matcher, day),
                        form.year(),
                        text.substring(0, matcher.start()) + " " + text.substring(matcher.end())));
            }
        }
        return Optional.empty();
    }
}
