package org.sunmao.sample.world;

/**
 * An enterprise's name in its parts, and the order in which the register writes them.
 *
 * @param place  place without 市, for example 望澜; may be empty
 * @param brand  trade name, 字号
 * @param trade  trade word, for example 信息技术
 * @param form   legal form, for example 有限公司
 * @param branch 望澜分公司 and the like; empty for a legal person
 * @param order  order of the parts
 */
public record EnterpriseName(String place, String brand, String trade, String form, String branch, Order order) {

    /** Where the place stands. */
    public enum Order {
        PLACE_FIRST,
        AFTER_BRAND,
        AFTER_TRADE
    }

    /** The name as registered. */
    public String full() {
        String bracketed = place.isEmpty() ? "" : "（" + place + "）";
        return switch (order) {
            case PLACE_FIRST -> place + brand + trade + form + branch;
            case AFTER_BRAND -> brand + bracketed + trade + form + branch;
            case AFTER_TRADE -> brand + trade + bracketed + form + branch;
        };
    }

    public EnterpriseName withBrand(String other) {
        return new EnterpriseName(place, other, trade, form, branch, order);
    }

    public EnterpriseName withTrade(String other) {
        return new EnterpriseName(place, brand, other, form, branch, order);
    }

    public EnterpriseName withForm(String other) {
        return new EnterpriseName(place, brand, trade, other, branch, order);
    }

    public EnterpriseName withPlace(String other) {
        return new EnterpriseName(other, brand, trade, form, branch, order);
    }

    public EnterpriseName withBranch(String other) {
        return new EnterpriseName(place, brand, trade, form, other, order);
    }

    public EnterpriseName withOrder(Order other) {
        return new EnterpriseName(place, brand, trade, form, branch, other);
    }
}
