package org.sunmao.sample.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final double BRANCH_SHARE = 0.008;
    private static final double MOVES_SHARE = 0.0016;
    private static final double ARRIVES_SHARE = 0.011;
    /** The first households in which a case occurs that chance might keep out of a small district. */
    private static final int BRANCH_FROM = 12;

    private static final int THREE_BUILDINGS_FROM = 18;
    private static final int MOVE_FROM = 24;
    private static final double[] RELATION_WEIGHTS = {0.75, 0.08, 0.07, STRANGER_SHARE};

    private final long seed;
    private final int registered;
    private final YearMonth first;
    private final int months;
    private final BuildingPicker buildings;
    private final Traits traits;
    private final NameMaker names = new NameMaker();
    private final List<Enterprise> made = new ArrayList<>();
    private final List<Tenant> tenants = new ArrayList<>();
    private final List<Pair> lookalikes = new ArrayList<>();
    private final List<Pair> branches = new ArrayList<>();
    private boolean spread;
    private boolean moved;

    EnterpriseMaker(long seed, int registered, YearMonth first, int months, BuildingPicker buildings) {
        this.seed = seed;
        this.registered = registered;
        this.first = first;
        this.months = months;
        this.buildings = buildings;
        this.traits = new Traits(first, months);
    }

    List<Tenant> tenants() {
        return tenants;
    }

    /** Enterprises whose brands are one character apart. */
    List<Pair> lookalikes() {
        return lookalikes;
    }

    /** Branches with a licence of their own, and their head offices in this district. */
    List<Pair> branches() {
        return branches;
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
        int near = size == 1 && !made.isEmpty() && dice.chance(LOOKALIKE_SHARE) ? dice.below(made.size()) : -1;
        String like = near < 0 ? "" : made.get(near).name().brand();
        String brand = NameMaker.brand(like, dice);
        List<Enterprise> household = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int arrival =
                    months > 1 && dice.chance(Math.min(0.4, ARRIVES_SHARE * months)) ? dice.between(1, months - 1) : 0;
            Relation relation = Relation.values()[dice.weighted(RELATION_WEIGHTS)];
            Enterprise head = household.isEmpty() ? null : household.get(0);
            Enterprise enterprise = enterprise(dice, relation, like, brand, head, arrival);
            made.add(enterprise);
            household.add(enterprise);
            settle(enterprise, i == 0 || dice.chance(0.85) ? building : buildings.pick(dice), arrival, dice);
        }
        if (near >= 0) {
            lookalikes.add(new Pair(household.get(0).index(), near));
        }
        addBranch(household.get(0), dice).ifPresent(household::add);
        return household;
    }

    /** Now and then a company has a branch in the district: the same name and more, another licence, other rooms. */
    private Optional<Enterprise> addBranch(Enterprise head, Dice dice) {
        boolean due = dice.chance(BRANCH_SHARE) || branches.isEmpty() && head.index() >= BRANCH_FROM;
        if (!due || head.kind() != Enterprise.Kind.COMPANY || head.relation() == Relation.STRANGER) {
            return Optional.empty();
        }
        EnterpriseName name = head.name().withBranch(dice.pick(List.of("澜湾分公司", "望澜分公司", "第一分公司", "澜湾第二分公司")));
        if (!names.take(name)) {
            return Optional.empty();
        }
        LocalDate established = head.established().plusDays(dice.between(20, 90));
        Enterprise branch = new Enterprise(
                made.size(),
                name,
                null,
                null,
                Codes.uscc("91", Region.CODE, established.isAfter(LocalDate.of(2015, 10, 1)), dice),
                established.getYear() < 2015 ? Codes.oldNumber(Region.CODE, dice) : "",
                head.trade(),
                Enterprise.Kind.BRANCH,
                dice.chance(0.8) ? Relation.AT_HOME : Relation.OTHER_BUILDING,
                established,
                dice.chance(0.4) ? head.boss() : People.name(dice),
                dice.chance(0.5) ? head.phone() : People.phone(made.size(), dice.chance(0.5)),
                -1);
        made.add(branch);
        branches.add(new Pair(branch.index(), head.index()));
        settle(branch, buildings.pick(dice), 0, dice);
        return Optional.of(branch);
    }

    private void settle(Enterprise enterprise, int building, int arrival, Dice dice) {
        int leaves = moveOn(enterprise, building, arrival, dice);
        tenants.add(new Tenant(enterprise, building, arrival, leaves));
        double d = dice.fraction();
        boolean spreads = !spread && enterprise.index() >= THREE_BUILDINGS_FROM && leaves < 0;
        int more = d < 0.004 || spreads ? 2 : d < 0.018 ? 1 : 0;
        Set<Integer> taken = new HashSet<>(List.of(building));
        for (int i = 0; i < more; i++) {
            int other = spreads ? pickBeside(taken, dice) : buildings.pick(dice);
            if (taken.add(other)) {
                tenants.add(new Tenant(enterprise, other, arrival, -1));
            }
        }
        spread |= taken.size() > 2;
    }

    /** Some leave one building for another of the district; answers the month in which they leave, or −1. */
    private int moveOn(Enterprise enterprise, int building, int arrival, Dice dice) {
        boolean due = dice.chance(MOVES_SHARE * months) || !moved && enterprise.index() >= MOVE_FROM;
        int left = months - 2 - arrival;
        if (!due || left < 2) {
            return -1;
        }
        moved = true;
        int leaves = arrival + dice.between(1, left);
        tenants.add(new Tenant(enterprise, pickBeside(Set.of(building), dice), leaves + 1, -1));
        return leaves;
    }

    private int pickBeside(Set<Integer> taken, Dice dice) {
        int other = buildings.pick(dice);
        while (taken.contains(other)) {
            other = buildings.pick(dice);
        }
        return other;
    }

    private Enterprise enterprise(
            Dice dice, Relation relation, String near, String brand, @Nullable Enterprise head, int arrival) {
        Trade trade = Trade.any(dice);
        boolean local = relation != Relation.STRANGER || dice.chance(0.4);
        Enterprise.Kind kind = Traits.kind(relation, trade, dice);
        String[] next = {brand};
        EnterpriseName name = names.fresh(
                kind, trade, () -> takeOr(next, () -> head != null ? brand : NameMaker.brand(near, dice)), local, dice);
        LocalDate established = traits.established(relation, arrival, dice);
        boolean sameBoss = dice.chance(0.7);
        boolean samePhone = dice.chance(0.6);
        String region = Traits.region(relation, local, dice);
        EnterpriseName former = months > 1 && dice.chance(RENAMED_SHARE) ? former(name, dice) : null;
        return new Enterprise(
                made.size(),
                name,
                former,
                former == null ? null : first.plusMonths(dice.between(1, months - 1)),
                Codes.uscc(Traits.category(kind), region, established.isAfter(LocalDate.of(2015, 10, 1)), dice),
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
                Codes.uscc(Traits.category(living.kind()), Region.CODE, false, dice),
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
}
