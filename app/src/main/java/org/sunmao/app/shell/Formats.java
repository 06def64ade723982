package org.sunmao.app.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers, money, areas and dates are written in one language. What is null is written as not known, never as 0. */
public final class Formats {

    /** The one time zone of the district. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final boolean chinese;
    private final String unknown;
    private final String untilNow;

    /**
     * @param language the language to write in
     * @param unknown what is written for null
     * @param untilNow what is written for a period without an end
     */
    public Formats(Language language, String unknown, String untilNow) {
        this.chinese = language == Language.ZH;
        this.unknown = unknown;
        this.untilNow = untilNow;
    }

    public String unknown() {
        return unknown;
    }

    /** 12,345.67; at most two decimals. */
    public String number(@Nullable Number value) {
        return value == null ? unknown : decimal(new BigDecimal(value.toString()), 0, 2);
    }

    /** 8,532 ㎡; in Chinese from ten thousand on 1.25 万㎡. */
    public String area(@Nullable BigDecimal sqm) {
        if (sqm == null) {
            return unknown;
        }
        if (chinese && sqm.abs().compareTo(TEN_THOUSAND) >= 0) {
            return scaled(sqm, TEN_THOUSAND) + " 万㎡";
        }
        return decimal(sqm, 0, sqm.abs().compareTo(THOUSAND) < 0 ? 1 : 0) + (chinese ? " ㎡" : " m²");
    }

    /** Money at the size one speaks of: 元, 万元, 亿元; CNY, CNY k, CNY m, CNY bn. */
    public String money(@Nullable Long fen) {
        if (fen == null) {
            return unknown;
        }
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        return chinese ? chineseMoney(yuan) : englishMoney(yuan);
    }

    /** Money to the fen: 12,345,678.90 元; CNY 12,345,678.90. */
    public String moneyExact(@Nullable Long fen) {
        if (fen == null) {
            return unknown;
        }
        String amount = decimal(BigDecimal.valueOf(fen, 2), 2, 2);
        return chinese ? amount + " 元" : "CNY " + amount;
    }

    private static String chineseMoney(BigDecimal yuan) {
        if (yuan.abs().compareTo(HUNDRED_MILLION) >= 0) {
            return scaled(yuan, HUNDRED_MILLION) + " 亿元";
        }
        if (yuan.abs().compareTo(TEN_THOUSAND) >= 0) {
            return scaled(yuan, TEN_THOUSAND) + " 万元";
        }
        return decimal(yuan, 0, 2) + " 元";
    }

    private static String englishMoney(BigDecimal yuan) {
        if (yuan.abs().compareTo(BILLION) >= 0) {
            return "CNY " + scaled(yuan, BILLION) + " bn";
        }
        if (yuan.abs().compareTo(MILLION) >= 0) {
            return "CNY " + scaled(yuan, MILLION) + " m";
        }
        if (yuan.abs().compareTo(TEN_THOUSAND) >= 0) {
            return "CNY " + scaled(yuan, THOUSAND) + " k";
        }
        return "CNY " + decimal(yuan, 0, 2);
    }

    /** A ratio, 1 being the whole, with one decimal: 78.3%. */
    public String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? unknown : decimal(ratio.movePointRight(2), 1, 1) + "%";
    }

    /** 2026-03-01 in both languages (GB/T 7408.1). */
    public String date(@Nullable LocalDate day) {
        return day == null ? unknown : day.toString();
    }

    /** 2026年3月; Mar 2026. */
    public String month(@Nullable YearMonth month) {
        if (month == null) {
            return unknown;
        }
        return chinese ? month.getYear() + "年" + month.getMonthValue() + "月" : ENGLISH_MONTH.format(month);
    }

    /** 2026-03-01 14:05, in the district's time. */
    public String time(@Nullable Instant instant) {
        return instant == null ? unknown : MINUTE.format(instant);
    }

    /** A period; without a beginning it began nobody knows when, without an end it lasts. */
    public String interval(@Nullable LocalDate from, @Nullable LocalDate to) {
        return date(from) + (chinese ? " 至 " : " – ") + (to == null ? untilNow : to.toString());
    }

    /** Two decimals below 100, one below 1,000, none above: three digits that mean something. */
    private static String scaled(BigDecimal value, BigDecimal unit) {
        BigDecimal quotient = value.divide(unit, 6, RoundingMode.HALF_UP);
        BigDecimal size = quotient.abs();
        int decimals = size.compareTo(BigDecimal.valueOf(100)) < 0 ? 2 : size.compareTo(THOUSAND) < 0 ? 1 : 0;
        return decimal(quotient, 0, decimals);
    }

    private static String decimal(BigDecimal value, int atLeast, int atMost) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−'); // as wide as a plus; the hyphen is no sign
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(atLeast);
        format.setMaximumFractionDigits(atMost);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
