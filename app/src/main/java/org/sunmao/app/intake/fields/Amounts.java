package org.sunmao.app.intake.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Parsed.Problem;

/** Reads amounts of money with the scale and currency that stand in the cell, before or behind the number. */
final class Amounts {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d*)?(e[-+]?\\d{1,2})?");
    private static final Pattern ACCOUNTING = Pattern.compile("\\((" + NUMBER.pattern() + ")\\)");
    private static final Map<String, String> CURRENCIES = new LinkedHashMap<>();

    static {
        // Longer words first, since shorter ones are parts of them.
        String table = "人民币=CNY rmb=CNY cny=CNY 新加坡元=SGD 新加坡币=SGD sgd=SGD 加拿大元=CAD 加元=CAD cad=CAD 澳大利亚元=AUD "
                + "澳元=AUD aud=AUD 澳门元=MOP mop=MOP 瑞士法郎=CHF chf=CHF 新台币=TWD 台币=TWD twd=TWD 美元=USD 美金=USD usd=USD "
                + "us$=USD hk$=HKD 港元=HKD 港币=HKD hkd=HKD 日元=JPY 日圆=JPY jpy=JPY 欧元=EUR eur=EUR 英镑=GBP gbp=GBP "
                + "韩元=KRW 韩币=KRW krw=KRW €=EUR £=GBP $=USD ¥=CNY";
        for (String pair : table.split(" ")) {
            int equals = pair.lastIndexOf('=');
            CURRENCIES.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private Amounts() {}

    /** Scale and currency of a unit; the scale is null where the unit names none. */
    record Unit(@Nullable BigDecimal scale, String currency) {}

    /** Reads {@code 万元}, {@code (万美元)}, {@code 元人民币}; empty when there is another word in it. */
    static Optional<Unit> findUnit(String text) {
        String rest = text.replaceAll("[()\\[\\]:,/]|整$", "");
        String currency = "CNY";
        for (Map.Entry<String, String> each : CURRENCIES.entrySet()) {
            if (rest.contains(each.getKey())) {
                currency = each.getValue();
                rest = rest.replace(each.getKey(), "元");
                break;
            }
        }
        BigDecimal scale = switch (rest) {
            case "" -> null;
            case "元", "圆", "元元", "块", "元圆" -> BigDecimal.ONE;
            case "千", "千元", "千元元" -> BigDecimal.valueOf(1_000);
            case "万", "万元", "万元元", "元万", "元万元", "w" -> BigDecimal.valueOf(10_000);
            case "百万", "百万元", "百万元元" -> BigDecimal.valueOf(1_000_000);
            case "千万", "千万元" -> BigDecimal.valueOf(10_000_000);
            case "亿", "亿元", "亿元元", "元亿", "元亿元" -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.valueOf(-1);
        };
        return scale != null && scale.signum() < 0 ? Optional.empty() : Optional.of(new Unit(scale, currency));
    }

    static Parsed read(Field field, String cell, @Nullable String columnUnit) {
        String text = Cells.compact(cell).replaceFirst("^(约|共|近|大约)", "");
        Matcher accounting = ACCOUNTING.matcher(text);
        if (accounting.matches()) {
            text = "-" + accounting.group(1);
        }
        Matcher m = NUMBER.matcher(text);
        if (!m.find()) {
            return unreadable(cell);
        }
        String around = text.substring(0, m.start()) + text.substring(m.end());
        Optional<Unit> written = findUnit(around);
        if (written.isEmpty() || m.group().length() > 40) {
            return unreadable(cell);
        }
        return value(field, cell, new BigDecimal(m.group().replace(",", "")), written.get(), columnUnit);
    }

    private static Parsed value(
            Field field, String cell, BigDecimal number, Unit written, @Nullable String columnUnit) {
        BigDecimal scale = written.scale();
        String currency = written.currency();
        Problem remark = null;
        boolean bareCurrency = scale != null
                && scale.equals(BigDecimal.ONE)
                && !Cells.compact(cell).endsWith("元");
        if (scale == null || bareCurrency && columnUnit != null) {
            Unit unit = columnUnit == null
                    ? new Unit(null, "CNY")
                    : findUnit(Cells.compact(columnUnit)).orElse(written);
            scale = unit.scale();
            currency = written.scale() == null ? unit.currency() : currency;
        }
        if (scale == null) {
            boolean capital = field == Field.REGISTERED_CAPITAL;
            scale = BigDecimal.valueOf(capital ? 10_000 : 1);
            remark = capital ? new Problem("money.unit-assumed", cell, "万元") : null;
        }
        BigDecimal fen = number.multiply(scale).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return fen.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? new Problem("money.out-of-range", cell, "amount")
                : new Parsed.Value(new FieldValue.MoneyFen(fen.longValueExact(), currency), remark);
    }

    private static Parsed unreadable(String cell) {
        return new Problem("money.unreadable", cell, "amount");
    }
}
