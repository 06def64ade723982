package org.sunmao.app.intake.lease;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rent in yuan, with what it is paid for.
 *
 * @param amount yuan
 * @param basis for what; {@link Basis#UNKNOWN} where neither cell nor column says
 */
public record Rent(BigDecimal amount, Basis basis) {

    /** What an amount of rent is paid for. */
    public enum Basis {
        /** A square metre and day. */
        SQM_DAY("sqm-day"),
        /** A square metre and month. */
        SQM_MONTH("sqm-month"),
        /** A square metre and year. */
        SQM_YEAR("sqm-year"),
        /** The whole unit and month. */
        MONTH("month"),
        /** The whole unit and year. */
        YEAR("year"),
        /** Nobody says. */
        UNKNOWN("");

        private final String word;

        Basis(String word) {
            this.word = word;
        }

        /** Its word in canonical texts and message keys; empty for unknown. */
        public String word() {
            return word;
        }
    }

    private static final Pattern CELL =
            Pattern.compile("(?:约|人民币|rmb|¥|租金)*(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,6})?)(.*)");
    private static final Pattern CANONICAL =
            Pattern.compile("(\\d{1,16}(?:\\.\\d{1,6})?)(?: (sqm-day|sqm-month|sqm-year|month|year))?");
    private static final Pattern UNIT = Pattern.compile(
            "(?:(万)?(?:元|圆|块|rmb|cny|¥)?)(?:人民币)?((?:[/·.*每\\s]|m2|sqm|平方米|平米|平方|平|天|日|月|年|个|间|套|整)*)(?:\\(?(?:含税|不含税|含物业费|不含物业费|税前|税后)\\)?)?");
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final Map<String, String> SLIPS =
            Map.of("㎡", "m2", "m²", "m2", "yuan", "元", "day", "天", "month", "月", "year", "年");

    /** Reads {@code 3.5元/㎡·天}, {@code 12,000 元/月}, {@code 14.4万元/年}; bare numbers are paid for what the column says. */
    public static Optional<Rent> read(String compact, @Nullable String columnUnit) {
        Matcher m = CELL.matcher(unslipped(compact));
        if (!m.matches()) {
            return Optional.empty();
        }
        Matcher unit = UNIT.matcher(m.group(2));
        if (!unit.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(m.group(1).replace(",", ""));
        Basis written = basis(unit.group(2));
        boolean tenThousand = unit.group(1) != null;
        if (written == Basis.UNKNOWN && unit.group(2).isEmpty() && columnUnit != null) {
            Matcher column = UNIT.matcher(unslipped(columnUnit));
            if (column.matches()) {
                written = basis(column.group(2));
                tenThousand |= column.group(1) != null && m.group(2).isEmpty();
            }
        }
        return Optional.of(new Rent(plain(tenThousand ? amount.movePointRight(4) : amount), written));
    }

    /** Whether this is a unit that rents are given in, and says for what they are paid. */
    public static boolean isUnit(String text) {
        Matcher m = UNIT.matcher(unslipped(text));
        return m.matches() && basis(m.group(2)) != Basis.UNKNOWN;
    }

    private static String unslipped(String text) {
        String plain = text;
        for (Map.Entry<String, String> slip : SLIPS.entrySet()) {
            plain = plain.replace(slip.getKey(), slip.getValue());
        }
        return plain;
    }

    private static Basis basis(String unit) {
        boolean sqm = unit.contains("m2") || unit.contains("平") || unit.contains("sqm");
        boolean day = unit.contains("天") || unit.contains("日");
        boolean month = unit.contains("月");
        boolean year = unit.contains("年");
        if ((day ? 1 : 0) + (month ? 1 : 0) + (year ? 1 : 0) != 1) {
            return Basis.UNKNOWN;
        }
        if (sqm) {
            return day ? Basis.SQM_DAY : month ? Basis.SQM_MONTH : Basis.SQM_YEAR;
        }
        return month ? Basis.MONTH : year ? Basis.YEAR : Basis.UNKNOWN;
    }

    /** As {@code 3.5 sqm-day}, {@code 12000 month}; the number alone where the basis is not known. */
    public String canonical() {
        return basis == Basis.UNKNOWN ? amount.toPlainString() : amount.toPlainString() + " " + basis.word();
    }

    /** The rent that {@link #canonical()} wrote; empty for another text. */
    public static Optional<Rent> of(String canonical) {
        Matcher m = CANONICAL.matcher(canonical);
        if (!m.matches()) {
            return Optional.empty();
        }
        String word = Objects.requireNonNullElse(m.group(2), "");
        Basis basis = Arrays.stream(Basis.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
        return Optional.of(new Rent(plain(new BigDecimal(m.group(1))), basis));
    }

    /**
     * Yuan for a square metre and day, to compare rents by: a year has 365 days, a month a twelfth of it. Empty where the basis is not known,
     * or the rent is for the whole unit and its area is not known.
     */
    public Optional<BigDecimal> perSqmDay(@Nullable BigDecimal areaSqm) {
        boolean whole = basis == Basis.MONTH || basis == Basis.YEAR;
        if (basis == Basis.UNKNOWN || whole && (areaSqm == null || areaSqm.signum() <= 0)) {
            return Optional.empty();
        }
        BigDecimal yearly = switch (basis) {
            case SQM_DAY -> amount.multiply(DAYS);
            case SQM_MONTH, MONTH -> amount.multiply(MONTHS);
            default -> amount;
        };
        BigDecimal area = whole && areaSqm != null ? areaSqm : BigDecimal.ONE;
        return Optional.of(yearly.divide(DAYS.multiply(area), 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
