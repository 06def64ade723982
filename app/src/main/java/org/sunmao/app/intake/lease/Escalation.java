package org.sunmao.app.intake.lease;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a rent rises.
 *
 * @param by per cent, or yuan where {@code percent} is false; zero where it does not rise
 * @param percent whether {@code by} is per cent of the rent before
 * @param everyYears how many years lie between two rises
 * @param fromYear the year of the lease in which it rises first; 0 where nobody says
 */
public record Escalation(BigDecimal by, boolean percent, int everyYears, int fromYear) {

    /** A rent that stays as it is. */
    public static final Escalation NONE = new Escalation(BigDecimal.ZERO, true, 1, 0);

    private static final String RISES = "(?:租金)?(?:环比|同比)?(?:递增|上浮|上调|增长|递涨|上涨|增加|涨)(?:率|幅|幅度)?(?:为|[:：])?";
    private static final String AMOUNT = "(\\d{1,3}(?:\\.\\d{1,4})?)(%|元[^,，;；]*)";
    private static final Pattern FIXED = Pattern.compile("不递增|无递增|固定|固定租金|租金不变|不变|不上浮|不涨|0%?");
    private static final Pattern SAID =
            Pattern.compile("(?:租金)?(?:(?:从|自)?第(\\d{1,2})年(?:起|开始|以后|后)?[,，]?)?(?:(?:每满?|逐)?(\\d{1,2})?(?:个)?年度?)?"
                    + "(?:" + RISES + ")?" + AMOUNT);
    private static final Pattern TRAILING =
            Pattern.compile("(?:" + RISES + ")?(\\d{1,3}(?:\\.\\d{1,4})?)%[/每](\\d{1,2})?年");
    private static final Pattern BARE = Pattern.compile("\\d{1,2}(\\.\\d{1,4})?");
    private static final Pattern CANONICAL =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)(%|) every (\\d{1,2})(?: from (\\d{1,2}))?");

    /** Reads {@code 每年递增5%}, {@code 第3年起每2年上浮6%}, {@code 5%/年}, {@code 每年递增0.1元}, {@code 不递增}; a bare number is per cent where the column says so. */
    public static Optional<Escalation> read(String compact, @Nullable String columnUnit) {
        if (FIXED.matcher(compact).matches()) {
            return Optional.of(NONE);
        }
        Matcher trailing = TRAILING.matcher(compact);
        if (trailing.matches()) {
            return Optional.of(new Escalation(plain(trailing.group(1)), true, number(trailing.group(2), 1), 0));
        }
        Matcher said = SAID.matcher(compact);
        if (said.matches()) {
            return Optional.of(new Escalation(
                    plain(said.group(3)),
                    said.group(4).equals("%"),
                    Math.max(1, number(said.group(2), 1)),
                    number(said.group(1), 0)));
        }
        boolean declared = columnUnit != null && columnUnit.matches("[%％]");
        return declared && BARE.matcher(compact).matches()
                ? Optional.of(new Escalation(plain(compact), true, 1, 0))
                : Optional.empty();
    }

    /** Whether the cell says itself how often the rent rises; where it does not, a year is assumed. */
    public static boolean saysHowOften(String compact) {
        return compact.contains("年") || FIXED.matcher(compact).matches();
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    private static BigDecimal plain(String number) {
        BigDecimal stripped = new BigDecimal(number).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As {@code none}, {@code 5% every 1}, {@code 0.1 every 2 from 3}. */
    public String canonical() {
        if (by.signum() == 0) {
            return "none";
        }
        return by.toPlainString() + (percent ? "%" : "") + " every " + everyYears
                + (fromYear == 0 ? "" : " from " + fromYear);
    }

    /** What {@link #canonical()} wrote; empty for another text. */
    public static Optional<Escalation> of(String canonical) {
        if (canonical.equals("none")) {
            return Optional.of(NONE);
        }
        Matcher m = CANONICAL.matcher(canonical);
        return m.matches()
                ? Optional.of(new Escalation(
                        plain(m.group(1)), m.group(2).equals("%"), number(m.group(3), 1), number(m.group(4), 0)))
                : Optional.empty();
    }
}
