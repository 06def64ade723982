package org.sunmao.linkage.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money, as read, such as the registered capital 注册资金.
 *
 * @param amount in the main unit of the currency (yuan, not 万元), without trailing zeros behind the point; null where the text names
 *     no sum
 * @param currency the code of ISO 4217; {@code CNY} where nothing is said
 * @param unitStated true where the text, or the heading given with it, says in what the number counts: 万, 亿, 元 or another
 *     currency's name
 * @param currencyStated true where the text or the heading names the currency, 元 for CNY included
 * @param leftover what is neither number, unit, currency nor a word around them, folded; empty where nothing is left
 * @param certainty from 0 to 1: 0.99 where unit and currency are stated, 0.95 where the currency is assumed, 0.6 where the unit is,
 *     for a bare number in a register often counts 万元; half of that where digits are left over or stand in odd groups, a tenth less
 *     where words are left over. A cell that is empty or says that there is none is read with certainty 1, one with nothing but
 *     leftovers with 0
 */
public record Money(
        @Nullable BigDecimal amount,
        String currency,
        boolean unitStated,
        boolean currencyStated,
        String leftover,
        double certainty) {
    /** Reads a cell; any text is allowed, null included, and nothing throws. */
    public static Money read(@Nullable String text) {
        return read(text, null);
    }

    /**
     * Reads a cell under a heading that may say unit and currency, such as 注册资本(万元); what the cell itself says comes first.
     *
     * @param heading may be null
     */
    public static Money read(@Nullable String text, @Nullable String heading) {
        return new MoneyParser(text == null ? "" : text, heading == null ? "" : heading).parse();
    }

    /** True where a sum was read. */
    public boolean isPresent() {
        return amount != null;
    }
}
