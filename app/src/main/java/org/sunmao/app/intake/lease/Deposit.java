package org.sunmao.app.intake.lease;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant leaves with the landlord.
 *
 * @param months so many months' rent; null where an amount is given
 * @param yuan the amount; null where months are given
 */
public record Deposit(@Nullable BigDecimal months, @Nullable BigDecimal yuan) {

    private static final Pattern PAID = Pattern.compile("(?:押金)?押(\\d{1,2})(?:个月)?付(?:\\d{1,2}(?:个月)?|半年|年)");
    private static final Pattern MONTHS =
            Pattern.compile("(?:押金?|保证金|相当于)?(\\d{1,2}(?:\\.\\d)?)个?月(?:的)?(?:租金|房租|押金|保证金)*");
    private static final Pattern YUAN = Pattern.compile(
            "(?:人民币|¥|rmb)?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,10}(?:\\.\\d{1,6})?)(万)?(元|圆)?整?");
    private static final Pattern CANONICAL = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,2})?) (months|yuan)");

    /** Reads {@code 3个月租金}, {@code 押三付一}, {@code 90000元}, {@code 9万}; bare numbers are what the column says, else yuan. */
    public static Optional<Deposit> read(String compact, @Nullable String columnUnit) {
        for (Pattern pattern : new Pattern[] {PAID, MONTHS}) {
            Matcher m = pattern.matcher(compact);
            if (m.matches()) {
                return Optional.of(new Deposit(new BigDecimal(m.group(1)), null));
            }
        }
        Matcher m = YUAN.matcher(compact);
        if (!m.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(m.group(1).replace(",", ""));
        boolean bare = m.group(2) == null && m.group(3) == null;
        if (bare && columnUnit != null && columnUnit.matches("个?月(租金)?")) {
            return Optional.of(new Deposit(number, null));
        }
        boolean tenThousand = m.group(2) != null || bare && columnUnit != null && columnUnit.startsWith("万");
        return Optional.of(new Deposit(null, tenThousand ? number.movePointRight(4) : number));
    }

    /** Whether the cell or its column says what the number counts. */
    public static boolean saysUnit(String compact, @Nullable String columnUnit) {
        return !compact.matches("[\\d.,]+") || columnUnit != null && isUnit(columnUnit);
    }

    /** Whether this is a unit that deposits are given in. */
    public static boolean isUnit(String text) {
        return text.matches("万?元|个?月(租金)?");
    }

    /** As {@code 3 months}, {@code 90000 yuan}. */
    public String canonical() {
        return months != null
                ? months.stripTrailingZeros().toPlainString() + " months"
                : (yuan == null ? BigDecimal.ZERO : yuan).stripTrailingZeros().toPlainString() + " yuan";
    }

    /** What {@link #canonical()} wrote; empty for another text. */
    public static Optional<Deposit> of(String canonical) {
        Matcher m = CANONICAL.matcher(canonical);
        if (!m.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(m.group(1));
        return Optional.of(m.group(2).equals("months") ? new Deposit(number, null) : new Deposit(null, number));
    }
}
