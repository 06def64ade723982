package org.sunmao.app.policies.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of a document; null for what is none. Money is exact: a sum that is no whole number of fen is none. */
public final class Values {

    private static final Pattern MONEY = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?)\\s*(元|万元|亿元|CNY)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,6})?");
    private static final Pattern CODE = Pattern.compile("[A-T][0-9]{0,4}");
    private static final int MOST_DIGITS = 16;

    private Values() {}

    /** Fen of {@code 50万元}, {@code 1,200.50元}, {@code 1200 CNY}. */
    public static @Nullable Long money(String text) {
        Matcher found = MONEY.matcher(text.replace(",", "").replace(" ", ""));
        if (!found.matches()) {
            return null;
        }
        int places = switch (found.group(2)) {
            case "元", "CNY" -> 2;
            case "万元" -> 6;
            default -> 10;
        };
        BigDecimal fen = new BigDecimal(found.group(1)).movePointRight(places).stripTrailingZeros();
        return fen.scale() > 0 || fen.precision() - fen.scale() > MOST_DIGITS ? null : fen.longValueExact();
    }

    /** A number that is not negative. */
    public static @Nullable BigDecimal number(String text) {
        String plain = text.replace(",", "");
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }

    /** A number of percent above 0, of at most 100. */
    static @Nullable BigDecimal percent(String text) {
        BigDecimal value = number(text.replace("%", "").replace("％", "").strip());
        return value == null || value.signum() == 0 || value.compareTo(BigDecimal.valueOf(100)) > 0 ? null : value;
    }

    /** An ISO day. */
    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** {@code yes} or {@code no}. */
    static @Nullable String yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "是" -> "yes";
            case "no", "false", "否" -> "no";
            default -> null;
        };
    }

    /** The beginning of a code of GB/T 4754, its section's letter first. */
    static @Nullable String code(String text) {
        return CODE.matcher(text).matches() ? text : null;
    }
}
