package org.sunmao.sample.noise;

import java.util.List;
import org.sunmao.sample.lexicon.Brands;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.EnterpriseName;
import org.sunmao.sample.world.EnterpriseName.Order;

/** An enterprise's name as a property manager writes it. */
public final class NameNoise {

    /** Chances of the ways in {@link #rewrite}, in their order. */
    private static final double[] WAYS = {20, 17, 17, 6, 9, 7, 6, 8, 10};

    private static final double SLIP = 0.14;
    private static final double HALF_WIDTH = 0.3;

    private NameNoise() {}

    /**
     * Writes the name down.
     *
     * @param rate share of names that are not written as registered
     */
    public static String write(EnterpriseName name, double rate, Dice dice) {
        if (!dice.chance(rate)) {
            return name.full();
        }
        String text = rewrite(name, dice);
        if (dice.chance(SLIP)) {
            text = slip(text, dice);
        }
        if (dice.chance(HALF_WIDTH)) {
            text = text.replace('（', '(').replace('）', ')');
        }
        return dress(text, dice);
    }

    private static String rewrite(EnterpriseName name, Dice dice) {
        return switch (dice.weighted(WAYS)) {
            case 0 -> dropPlace(name, dice).full();
            case 1 ->
                name.withForm(name.form().endsWith("公司") && dice.chance(0.4) ? "公司" : "")
                        .full();
            case 2 -> dropPlace(name.withForm(""), dice).full();
            case 3 -> name.brand() + (name.brand().length() < 3 && dice.chance(0.4) ? "公司" : "");
            case 4 -> moveBrackets(name, dice).full();
            case 5 -> Region.PROVINCE.substring(0, dice.chance(0.6) ? 3 : 2) + name.full();
            case 6 -> widenPlace(name, dice).full();
            case 7 -> swapForm(name, dice).full();
            default -> slip(name.full(), dice);
        };
    }

    private static EnterpriseName dropPlace(EnterpriseName name, Dice dice) {
        EnterpriseName bare = name.withPlace("");
        return !name.branch().isEmpty() && dice.chance(0.5) ? bare.withBranch("分公司") : bare;
    }

    private static EnterpriseName moveBrackets(EnterpriseName name, Dice dice) {
        if (!name.branch().isEmpty()) {
            String inside = name.branch().replace("（", "").replace("）", "");
            return name.withBranch(dice.chance(0.6) ? "（" + inside + "）" : "");
        }
        Order[] orders = Order.values();
        return name.withOrder(orders[(name.order().ordinal() + dice.between(1, 2)) % orders.length]);
    }

    private static EnterpriseName widenPlace(EnterpriseName name, Dice dice) {
        return switch (name.place()) {
            case Region.CITY_SHORT -> name.withPlace(dice.chance(0.7) ? Region.CITY : Region.NAME_ZH);
            case Region.CITY -> name.withPlace(Region.CITY_SHORT);
            case "" -> name.withPlace(Region.CITY_SHORT);
            default -> name.withPlace(name.place() + (name.order() == Order.PLACE_FIRST ? "市" : ""));
        };
    }

    private static EnterpriseName swapForm(EnterpriseName name, Dice dice) {
        return switch (name.form()) {
            case "有限公司" -> name.withForm(dice.chance(0.6) ? "有限责任公司" : dice.chance(0.5) ? "股份有限公司" : "集团有限公司");
            case "有限责任公司" -> name.withForm("有限公司");
            case "股份有限公司" -> name.withForm("有限公司");
            case "合伙企业（有限合伙）" -> name.withForm(dice.chance(0.5) ? "合伙企业" : "（有限合伙）");
            default -> name.withForm(dice.chance(0.5) ? "有限公司" : "商行");
        };
    }

    /** One character wrong, missing, doubled or changed for its neighbour. */
    static String slip(String text, Dice dice) {
        if (text.length() < 4) {
            return text;
        }
        int at = dice.below(text.length() - 1);
        String before = text.substring(0, at);
        char here = text.charAt(at);
        String after = text.substring(at + 1);
        return switch (dice.below(6)) {
            case 0 -> before + after;
            case 1 -> before + here + here + after;
            case 2 -> before + after.charAt(0) + here + after.substring(1);
            default -> before + alike(text, at, dice) + after;
        };
    }

    /** The character at that place or, where it has none like it, the same: slips of the pen are not everywhere. */
    private static char alike(String text, int at, Dice dice) {
        return Brands.alike(text.charAt(at), dice).orElse(text.charAt(at));
    }

    private static String dress(String text, Dice dice) {
        double d = dice.fraction();
        if (d < 0.03) {
            return text + " ";
        }
        if (d < 0.05) {
            return text + dice.pick(List.of("（前台）", "(西门)", "-望澜", "*", "（转租）"));
        }
        return d < 0.06 ? " " + text : text;
    }
}
