package org.sunmao.sample.noise;

import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.EnterpriseName;

/** An enterprise's name as people call it, on a visit or on the telephone. */
public final class ShortName {

    private ShortName() {}

    /** The trade name with or without the trade; a branch mostly as such. */
    public static String write(EnterpriseName name, Dice dice) {
        String branch = !name.branch().isEmpty() && dice.chance(0.7) ? "分公司" : "";
        double d = dice.fraction();
        if (name.brand().length() < 3 && d < 0.15 || name.brand().length() >= 3 && d < 0.4) {
            return name.brand() + branch;
        }
        if (d < 0.25 && branch.isEmpty()) {
            return name.brand() + "公司";
        }
        return (d > 0.88 ? name.place() : "") + name.brand() + name.trade() + branch;
    }
}
