package org.sunmao.sample.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.lexicon.Brands;
import org.sunmao.sample.lexicon.People;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.lexicon.Trade;
import org.sunmao.sample.random.Dice;

/**
 * Makes the enterprises: first the tenants, alone or in families of one brand, then those that are only registered.
 * Families, look-alikes, firms in several buildings and renamed firms are what makes linking hard.
 */
final class EnterpriseMaker {

    private static final double PRESENT_SHARE = 0.40;
    private static final double STRANGER_SHARE = 0.10;
    private static final double FAMILY_STARTS = 0.063;
    private static final double LOOKALIKE_SHARE = 0.03;
    private static final double RENAMED_SHARE = 0.02;
    private static final double NAMESAKE_SHARE = 0.001;
    private static final double[] RELATION_WEIGHTS = {0.75, 0.08, 0.07, STRANGER_SHARE};

    private final long seed;
    private final int registered;
    private final YearMonth first;
    private final int months;
    private final BuildingPicker buildings;
    private final NameMaker names = new NameMaker();
    private final List<Enterprise> made = new ArrayList<>();
    private final List<Tenant> tenants = new ArrayList<>();

    EnterpriseMaker(long seed, int registered, YearMonth first, int months, BuildingPicker buildings) {
        this.seed = seed;
        this.registered = registered;
        this.first = first;
        this.months = months;
        this.buildings = buildings;
    }

    List<Tenant> tenants() {
        return tenants;
    }

    List<Enterprise> make() {
        int wanted = (int) Math.round(registered * PRESENT_SHARE / (1 - STRANGER_SHARE));
        int inRegister = 0;
        while (made.size() < wanted) {
            for (Enterprise tenant : addHousehold()) {
                inRegister += tenant.relation().isInRegister() ? 1 : 0;
            }
        }
        while (inRegister < registered) {
            Dice dice = Dice.of(seed, "enterprise", made.size());
            boolean namesake = dice.chance(NAMESAKE_SHARE) || inRegister + 1 == registered;
            made.add(
                    namesake
                            ? closedNamesake(dice)
                            : enterprise(dice, Relation.ONLY_REGISTERED, "", Brands.any(dice), null, 0));
            inRegister++;
        }
        return made;
    }

    /** One tenant, or a family of two to four siblings: same brand, mostly the same building, boss and telephone. */
    private List<Enterprise> addHousehold() {
        Dice dice = Dice.of(seed, "enterprise", made.size());
        int size = dice.chance(FAMILY_STARTS) ? dice.between(2, 4) : 1;
        int building = buildings.pick(dice);
        String near = size == 1 && !made.isEmpty() && dice.chance(LOOKALIKE_SHARE)
                ? made.get(dice.below(made.size())).name().brand()
                : "";
        String brand = NameMaker.brand(near, dice);
        List<Enterprise> household = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int arrival = months > 1 && dice.chance(0.13) ? dice.between(1, months - 1) : 0;
            Relation relation = Relation.values()[dice.weighted(RELATION_WEIGHTS)];
            Enterprise head = household.isEmpty() ? null : household.get(0);
            Enterprise enterprise = enterprise(dice, relation, near, brand, head, arrival);
            made.add(enterprise);
            household.add(enterprise);
            settle(enterprise, i == 0 || dice.chance(0.85) ? building : buildings.pick(dice), arrival, dice);
        }
        return household;
    }

    private void settle(Enterprise enterprise, int building, int arrival, Dice dice) {
        tenants.add(new Tenant(enterprise, building, arrival));
        double d = dice.fraction();
        int more = d < 0.004 ? 2 : d < 0.018 ? 1 : 0;
        for (int i = 0; i < more; i++) {
            int other = buildings.pick(dice);
            if (other != building) {
                tenants.add(new Tenant(enterprise, other, arrival));
            }
        }
    }

    private Enterprise enterprise(
            Dice dice, Relation relation, String near, String brand, @Nullable Enterprise head, int arrival) {
        Trade trade = Trade.any(dice);
        boolean local = relation != Relation.STRANGER || dice.chance(0.4);
        Enterprise.Kind kind = kind(relation, trade, dice);
        String[] next = {brand};
        EnterpriseName name = names.fresh(
                kind, trade, () -> takeOr(next, () -> head != null ? brand : NameMaker.brand(near, dice)), local, dice);
        LocalDate established = established(relation, arrival, dice);
        boolean sameBoss = dice.chance(0.7);
        boolean samePhone = dice.chance(0.6);
        String region = region(relation, local, dice);
        EnterpriseName former = months > 1 && dice.chance(RENAMED_SHARE) ? former(name, dice) : null;
        return new Enterprise(
                made.size(),
                name,
                former,
                former == null ? null : first.plusMonths(dice.between(1, months - 1)),
                Codes.uscc(category(kind), region, established.isAfter(LocalDate.of(2015, 10, 1)), dice),
                established.getYear() < 2015 ? Codes.oldNumber(region, dice) : "",
                trade,
                kind,
                relation,
                established,
                head != null && sameBoss ? head.boss() : People.name(dice),
                head != null && samePhone
                        ? head.phone()
                        : People.phone(made.size(), relation.isTenant() && dice.chance(0.6)),
                head == null ? -1 : head.family() < 0 ? head.index() : head.family());
    }

    private static String takeOr(String[] next, Supplier<String> otherwise) {
        String taken = next[0];
        next[0] = "";
        return taken.isEmpty() ? otherwise.get() : taken;
    }

    /** An enterprise that was struck off, whose name another took later: one name, two codes. */
    private Enterprise closedNamesake(Dice dice) {
        Enterprise living = tenants.get(dice.below(tenants.size())).enterprise();
        LocalDate established = living.established().minusDays(dice.between(800, 3000));
        return new Enterprise(
                made.size(),
                living.name(),
                null,
                null,
                Codes.uscc(category(living.kind()), Region.CODE, false, dice),
                Codes.oldNumber(Region.CODE, dice),
                living.trade(),
                living.kind(),
                Relation.CLOSED,
                established,
                People.name(dice),
                People.phone(made.size(), false),
                -1);
    }

    private @Nullable EnterpriseName former(EnterpriseName name, Dice dice) {
        EnterpriseName former = dice.chance(0.6)
                ? name.withBrand(Brands.any(dice))
                : name.withTrade(dice.pick(Trade.any(dice).words()));
        return names.take(former) ? former : null;
    }

    private static Enterprise.Kind kind(Relation relation, Trade trade, Dice dice) {
        if (relation == Relation.STRANGER) {
            return dice.chance(0.12) ? Enterprise.Kind.LAW_FIRM : Enterprise.Kind.COMPANY;
        }
        double shops = relation == Relation.ONLY_REGISTERED ? 0.25 : 0.07;
        if ("FHORQ".indexOf(trade.code().charAt(0)) >= 0 && dice.chance(shops * 2.2)) {
            return Enterprise.Kind.INDIVIDUAL;
        }
        if (trade.code().startsWith("J") && dice.chance(0.35)) {
            return Enterprise.Kind.PARTNERSHIP;
        }
        double d = dice.fraction();
        if (d < 0.06) {
            return Enterprise.Kind.BRANCH;
        }
        return d < 0.08
                ? Enterprise.Kind.SHARES
                : d < 0.11 ? Enterprise.Kind.FOREIGN : d < 0.32 ? Enterprise.Kind.SOLE : Enterprise.Kind.COMPANY;
    }

    private LocalDate established(Relation relation, int arrival, Dice dice) {
        LocalDate before = first.plusMonths(arrival).atDay(1);
        if (arrival > 0 && dice.chance(0.4)) {
            return before.minusDays(dice.between(5, 100));
        }
        double f = dice.fraction();
        int days = 120 + (int) (StrictMath.pow(f, 1.8) * 31 * 365);
        return relation == Relation.ONLY_REGISTERED && dice.chance(0.03)
                ? first.plusMonths(dice.below(months)).atDay(dice.between(1, 28))
                : before.minusDays(days);
    }

    private static String category(Enterprise.Kind kind) {
        return switch (kind) {
            case INDIVIDUAL -> "92";
            case LAW_FIRM -> "31";
            case PARTNERSHIP, COMPANY, SOLE, FOREIGN, SHARES, BRANCH -> "91";
        };
    }

    private static String region(Relation relation, boolean local, Dice dice) {
        if (relation != Relation.STRANGER) {
            return dice.chance(0.85) ? Region.CODE : Region.CITY_CODE;
        }
        return local
                ? dice.pick(Region.NEIGHBOURS).code()
                : dice.pick(List.of("310115", "110105", "440305", "330106", "320102", "370203"));
    }
}
