package org.sunmao.sample.noise;

import java.util.List;
import org.sunmao.sample.random.Dice;

/**
 * Registered capital.
 *
 * @param wan     in units of ten thousand
 * @param dollars US dollars instead of yuan
 */
public record Capital(int wan, boolean dollars) {

    private static final List<Integer> USUAL =
            List.of(3, 10, 30, 50, 50, 100, 100, 100, 200, 300, 500, 500, 1000, 1000, 2000, 5000, 10_000);

    /** A usual amount. */
    public static Capital any(boolean foreign, Dice dice) {
        return new Capital(dice.pick(USUAL), foreign && dice.chance(0.7));
    }

    /** ISO 4217 code of the currency. */
    public String currency() {
        return dollars ? "USD" : "CNY";
    }

    /** Ways of writing it; the most usual first. */
    public enum Spelling {
        WAN_YUAN("%d万元", 45),
        WAN_IN_BRACKETS("%d(万)", 14),
        GROUPED_WAN("%,d(万)", 7),
        WAN_RENMINBI("%d万人民币", 6),
        WAN_YUAN_DECIMALS("%d.0000万元", 4),
        GROUPED_WAN_YUAN_DECIMALS("%,d.0000万元", 3),
        GROUPED_WAN_DECIMALS("%,d.000000(万)", 3),
        WAN_RENMINBI_DECIMALS("%d.000000万人民币", 3),
        GROUPED_RENMINBI_IN_BRACKETS("%,d(万元人民币)", 3),
        WAN_YUAN_RENMINBI("%d万元人民币", 3),
        RENMINBI_IN_BRACKETS("%d(万元人民币)", 2),
        RENMINBI_FIRST("人民币%d万元", 2),
        WAN("%d万", 2),
        YUAN("%d0000元", 2),
        IN_WORDS("", 1),
        WAN_DOLLARS("%d万美元", 1),
        DOLLARS_IN_BRACKETS("%d.0000(万美元)", 1);

        private final String pattern;
        private final double weight;

        Spelling(String pattern, double weight) {
            this.pattern = pattern;
            this.weight = weight;
        }

        private static Spelling any(boolean dollars, Dice dice) {
            if (dollars) {
                return dice.chance(0.5) ? WAN_DOLLARS : DOLLARS_IN_BRACKETS;
            }
            Spelling[] all = values();
            double[] weights = new double[all.length - 2];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = all[i].weight;
            }
            return all[dice.weighted(weights)];
        }
    }

    /** One of the spellings that suit the currency. */
    public Spelling spelling(Dice dice) {
        return Spelling.any(dollars, dice);
    }

    /** The amount so written, for example {@code 1,000(万)}. */
    public String write(Spelling spelling) {
        return spelling == Spelling.IN_WORDS ? words() + "元整" : String.format(spelling.pattern, wan);
    }

    /** The usual amounts have one digit that is not 0. */
    private String words() {
        String digits = Integer.toString(wan);
        String unit = List.of("万", "拾万", "佰万", "仟万", "亿").get(digits.length() - 1);
        return "零壹贰叁肆伍陆柒捌玖".charAt(digits.charAt(0) - '0') + unit;
    }
}
