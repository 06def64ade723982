package org.sunmao.sample.world;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.sunmao.sample.lexicon.Brands;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.lexicon.Trade;
import org.sunmao.sample.random.Dice;

/** Composes enterprise names and sees to it that no two enterprises bear the same. */
final class NameMaker {

    private static final List<String> CITIES =
            List.of("上海", "北京", "深圳", "广州", "杭州", "南京", "苏州", "成都", "武汉", "厦门", "宁波", "重庆", "西安", "天津", "济南", "大连");
    private static final List<String> SHOP_FORMS = List.of("经营部", "商行", "服务部", "工作室", "店", "中心");

    private final Set<String> taken = new HashSet<>();

    /** A fresh name for that kind of enterprise; the trade name is drawn anew until the name is nobody's. */
    EnterpriseName fresh(Enterprise.Kind kind, Trade trade, Supplier<String> brands, boolean local, Dice dice) {
        while (true) {
            EnterpriseName name = compose(kind, trade, brands.get(), local, dice);
            if (taken.add(name.full())) {
                return name;
            }
        }
    }

    /** Marks a name as borne, or answers false if it is already. */
    boolean take(EnterpriseName name) {
        return taken.add(name.full());
    }

    private EnterpriseName compose(Enterprise.Kind kind, Trade trade, String brand, boolean local, Dice dice) {
        String word = dice.pickHead(trade.words());
        String home = local ? place(dice) : dice.pick(CITIES);
        return switch (kind) {
            case INDIVIDUAL ->
                first(
                        dice.chance(0.6) ? Region.CITY + Region.DISTRICT : Region.DISTRICT,
                        brand,
                        word,
                        dice.pick(SHOP_FORMS));
            case PARTNERSHIP -> company(home, brand, word, dice.chance(0.7) ? "合伙企业（有限合伙）" : "中心（有限合伙）", dice);
            case SHARES -> company(home, brand, word, "股份有限公司", dice);
            case LAW_FIRM ->
                first(dice.chance(0.6) ? "澜东" : dice.pick(CITIES), brand, "", "律师事务所")
                        .withBranch(dice.chance(0.3) ? "（望澜）" : "");
            case BRANCH -> branch(brand, word, dice);
            default -> company(home, brand, word, dice.chance(0.05) ? "有限责任公司" : "有限公司", dice);
        };
    }

    private static EnterpriseName branch(String brand, String word, Dice dice) {
        boolean far = dice.chance(0.65);
        String place = far ? dice.pick(CITIES) : Region.CITY_SHORT;
        String form = dice.chance(0.1) ? "股份有限公司" : "有限公司";
        return company(place, brand, word, form, dice).withBranch(far ? "望澜分公司" : "澜湾分公司");
    }

    private static EnterpriseName first(String place, String brand, String word, String form) {
        return new EnterpriseName(place, brand, word, form, "", EnterpriseName.Order.PLACE_FIRST);
    }

    private static EnterpriseName company(String place, String brand, String word, String form, Dice dice) {
        double d = dice.fraction();
        EnterpriseName.Order order = d < 0.7
                ? EnterpriseName.Order.PLACE_FIRST
                : d < 0.9 ? EnterpriseName.Order.AFTER_BRAND : EnterpriseName.Order.AFTER_TRADE;
        return new EnterpriseName(place, brand, word, form, "", order);
    }

    private static String place(Dice dice) {
        double d = dice.fraction();
        if (d < 0.68) {
            return Region.CITY_SHORT;
        }
        if (d < 0.82) {
            return Region.CITY;
        }
        return d < 0.92 ? "澜东" : d < 0.96 ? "望澜澜湾" : "";
    }

    /** A trade name, or a brand that is one character away from another's. */
    static String brand(String near, Dice dice) {
        return near.isEmpty() ? Brands.any(dice) : Brands.neighbour(near, dice);
    }
}
