package org.sunmao.app.projects.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.Regions;

/** What people type into the forms of projects. */
public final class Typed {

    /** Ten trillion yuan: more than any project, and far from what a sum of them may overflow. */
    private static final BigDecimal MOST_YUAN = new BigDecimal("10000000000000");

    private static final Pattern SUM = Pattern.compile("([0-9]{1,20}(?:\\.[0-9]{1,8})?)(万|亿)?元?");

    private Typed() {}

    /** A sum of money above zero in fen; in yuan, or as people say it: 3.5亿, 800万元. */
    public static Optional<Long> fen(String typed) {
        Matcher sum = SUM.matcher(typed.strip().replaceAll("[,，\\s]", ""));
        if (!sum.matches()) {
            return Optional.empty();
        }
        int power = sum.group(2) == null ? 0 : sum.group(2).equals("万") ? 4 : 8;
        BigDecimal yuan = new BigDecimal(sum.group(1)).movePointRight(power);
        boolean kept = yuan.signum() > 0
                && yuan.compareTo(MOST_YUAN) <= 0
                && yuan.stripTrailingZeros().scale() <= 2;
        return kept ? Optional.of(yuan.movePointRight(2).longValueExact()) : Optional.empty();
    }

    /** A number of jobs, up to a million. */
    public static Optional<Integer> jobs(String typed) {
        String text = typed.strip();
        return text.matches("[0-9]{1,6}") || text.equals("1000000")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    /** A day that is not after another. */
    public static Optional<LocalDate> day(String typed, LocalDate latest) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> !day.isAfter(latest) && day.getYear() >= 1980);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A month that is not after that of a day. */
    public static Optional<YearMonth> month(String typed, LocalDate latest) {
        try {
            return Optional.of(YearMonth.parse(typed.strip()))
                    .filter(month -> !month.isAfter(YearMonth.from(latest)) && month.getYear() >= 1980);
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    /** A region by its six digits (GB/T 2260), or by its name where one alone has it. */
    public static Optional<String> region(String typed) {
        if (typed.matches("[0-9]{6}")) {
            return Regions.findByCode(typed).map(Region::code);
        }
        List<Region> named = Regions.listByName(typed);
        return named.size() == 1 ? Optional.of(named.get(0).code()) : Optional.empty();
    }

    /** A text of one line with so many characters at most. */
    public static Optional<String> line(String typed, int longest) {
        String text = typed.strip();
        return text.isEmpty() || text.length() > longest || text.lines().count() > 1
                ? Optional.empty()
                : Optional.of(text);
    }
}
