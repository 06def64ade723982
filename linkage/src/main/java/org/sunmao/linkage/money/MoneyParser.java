package org.sunmao.linkage.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.ChineseNumerals;
import org.sunmao.linkage.text.Folding;
import org.sunmao.linkage.text.WordSet;

/** Reads one sum: the first number of the text, the unit behind it, and the currency wherever it stands. */
final class MoneyParser {
    private static final WordSet NONE = WordSet.of("无 暂无 没有 未知 不详 N/A NA NULL NONE NIL NAN 未填 未公示 保密 空");
    private static final WordSet AROUND =
            WordSet.of("注册资金 注册资本 认缴出资额 认缴资本 认缴 实缴资本 实缴 出资额 投资总额 资金数额 约 共 合计 总计 计 整 正 左右 万 其他");

    /** Each with the power of ten that it stands for. */
    private static final WordSet UNITS = WordSet.of("亿 千万 百万 十万 万 千 百 仟 佰 W 万亿 仟万 佰万 拾万 百亿 千亿");

    private static final int LARGEST_POWER = 20;

    private static final String BETWEEN = "()[]:-/,.*\"' ";

    private final String text;
    private final String heading;
    private final StringBuilder leftover = new StringBuilder();
    private @Nullable BigDecimal amount;
    private @Nullable String currency;
    private String unit = "";
    private boolean odd;

    MoneyParser(String cell, String heading) {
        this.text = Folding.fold(cell);
        this.heading = Folding.fold(heading);
    }

    Money parse() {
        int from = firstNumber();
        if (from < 0) {
            leave(text);
            boolean none = leftover.isEmpty() || NONE.contains(text);
            return new Money(null, "CNY", false, false, none ? "" : leftover.toString(), none ? 1 : 0);
        }
        boolean negative = from > 0 && text.charAt(from - 1) == '-';
        leave(text.substring(0, from));
        int end = takeUnit(takeNumber(from));
        end = takeCents(end);
        leave(text.substring(end));
        readHeading();
        return result(negative);
    }

    private Money result(boolean negative) {
        BigDecimal read = amount;
        if (read == null) {
            return new Money(null, "CNY", false, false, text, 0);
        }
        BigDecimal sum = read.scaleByPowerOfTen(power(unit)).stripTrailingZeros();
        sum = sum.scale() < 0 ? sum.setScale(0) : sum;
        boolean unitStated = !unit.isEmpty() || currency != null;
        String code = currency == null ? "CNY" : currency;
        return new Money(
                negative ? sum.negate() : sum,
                code,
                unitStated,
                currency != null,
                leftover.toString(),
                certainty(unitStated));
    }

    private double certainty(boolean unitStated) {
        double sure = !unitStated ? 0.6 : currency == null ? 0.95 : 0.99;
        boolean digits = leftover.chars().anyMatch(c -> c >= '0' && c <= '9');
        return odd || digits ? sure / 2 : leftover.isEmpty() ? sure : sure * 0.9;
    }

    /** Where the first digit stands, or a numeral that is not part of a word such as 万元; -1 where the text has no number. */
    private int firstNumber() {
        for (int i = 0; i < text.length(); i++) {
            if (Amounts.isDigit(text.charAt(i))) {
                return i > 0 && text.charAt(i - 1) == '.' ? i - 1 : i;
            }
        }
        int i = 0;
        while (i < text.length()) {
            int end = Amounts.endOfNumeral(text, i);
            if (end > i && text.charAt(i) != '万' && Amounts.ofNumeral(text.substring(i, end)) != null) {
                return i;
            }
            i = Math.max(end, i + 1);
        }
        return -1;
    }

    private String numeralAt(int from) {
        return text.substring(from, Amounts.endOfNumeral(text, from));
    }

    private int takeNumber(int from) {
        char first = text.charAt(from);
        if (!Amounts.isDigit(first) && first != '.') {
            String numeral = numeralAt(from);
            amount = Amounts.ofNumeral(numeral);
            unit = numeral.endsWith("万") || numeral.endsWith("亿") ? "一" : "";
            return from + numeral.length();
        }
        int end = Amounts.endOfDigits(text, from);
        String digits = text.substring(from, end);
        amount = Amounts.ofDigits(digits);
        odd = !Amounts.isEvenlyGrouped(digits);
        return takePower(end);
    }

    /** 1.5E+07, as spreadsheets write large numbers. */
    private int takePower(int from) {
        if (from >= text.length() || text.charAt(from) != 'E' || amount == null) {
            return from;
        }
        int start = from + 1 < text.length() && text.charAt(from + 1) == '+' ? from + 2 : from + 1;
        int end = start;
        while (end < text.length() && end < start + 2 && Amounts.isDigit(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            return from;
        }
        amount = amount.scaleByPowerOfTen(Math.min(Integer.parseInt(text, start, end, 10), LARGEST_POWER));
        return end;
    }

    private int takeUnit(int from) {
        int at = from;
        while (at < text.length() && "(+".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int n = UNITS.longestAt(text, at, text.length());
        if (n == 0) {
            return from;
        }
        unit = text.substring(at, at + n);
        return at + n;
    }

    /** 壹仟元伍角叁分, 1000元5角: the parts of a yuan behind the yuan. */
    private int takeCents(int from) {
        int i = from;
        if (i < text.length() && (text.charAt(i) == '元' || text.charAt(i) == '圆')) {
            i++;
            for (int power = 1; power <= 2 && i + 1 < text.length(); power++) {
                char c = text.charAt(i);
                int digit = Amounts.isDigit(c) ? c - '0' : ChineseNumerals.parse(text.substring(i, i + 1));
                if (digit >= 0 && digit <= 9 && text.charAt(i + 1) == (power == 1 ? '角' : '分') && amount != null) {
                    amount = amount.scaleByPowerOfTen(power(unit)).add(BigDecimal.valueOf(digit, power));
                    unit = "一";
                    i += 2;
                }
            }
        }
        return i == from + 1 ? from : i > from ? yuan(i) : from;
    }

    private int yuan(int end) {
        currency = "CNY";
        return end;
    }

    /** Takes currencies and the words around a sum out of a stretch of text; the rest is left over. */
    private void leave(String stretch) {
        int i = 0;
        while (i < stretch.length()) {
            int currencyLength = Currencies.WORDS.longestAt(stretch, i, stretch.length());
            int n = Math.max(currencyLength, AROUND.longestAt(stretch, i, stretch.length()));
            if (currencyLength > 0 && currencyLength == n) {
                takeCurrency(stretch.substring(i, i + n));
            } else if (n == 0 && BETWEEN.indexOf(stretch.charAt(i)) < 0) {
                leftover.append(stretch.charAt(i));
            }
            i += Math.max(1, n);
        }
    }

    /** 元 beside another currency says nothing of its own: 100万元(美元). */
    private void takeCurrency(String word) {
        String code = Currencies.code(word);
        boolean bare = word.equals("元") || word.equals("圆") || word.equals("$");
        if (currency == null || !bare && currency.equals("CNY")) {
            currency = code;
        }
    }

    private void readHeading() {
        for (int i = 0; i < heading.length(); i++) {
            int n = UNITS.longestAt(heading, i, heading.length());
            if (n > 0 && unit.isEmpty() && currency == null) {
                unit = heading.substring(i, i + n);
            }
        }
        for (int i = 0; i < heading.length() && currency == null; i++) {
            int n = Currencies.WORDS.longestAt(heading, i, heading.length());
            currency = n > 0 ? Currencies.code(heading.substring(i, i + n)) : null;
        }
    }

    private static int power(String unit) {
        int power = 0;
        for (int i = 0; i < unit.length(); i++) {
            power += switch (unit.charAt(i)) {
                case '亿' -> 8;
                case '万', 'W' -> 4;
                case '千', '仟' -> 3;
                case '百', '佰' -> 2;
                case '十', '拾' -> 1;
                default -> 0;
            };
        }
        return power;
    }
}
