package org.sunmao.benchmarks.linkbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.random.Dice;

/** Makes the firms of a register one after the other. */
final class Firms {

    private static final int FIRMS_PER_BUILDING = 60;
    private static final double SIBLING = 0.15;
    private static final double SIBLING_SAME_ROOM = 0.5;
    private static final double SIBLING_SAME_BOSS = 0.7;
    private static final double SIBLING_SAME_PHONE = 0.5;
    private static final double VIRTUAL = 0.122;
    private static final double PHONE_REGISTERED = 0.7;

    /** So many names with a trade name are tried before another trade name is. */
    private static final int TRIES = 30;

    private final long seed;
    private final TradeNames brands;
    private final List<Building> buildings = new ArrayList<>();
    private final Map<City, List<Building>> byCity = new HashMap<>();

    /** No two firms of a register have one name. */
    private final Set<String> taken = new HashSet<>();

    /** The names of the register as the law compares them: a stranger bears none of them, however it is written. */
    private final Set<String> registered = new HashSet<>();

    private @Nullable Firm last;

    Firms(int count, long seed) {
        this.seed = seed;
        this.brands = new TradeNames(seed);
        var dice = Dice.of(seed, "buildings");
        for (int i = 0; i < Math.max(1, count / FIRMS_PER_BUILDING); i++) {
            var building = Building.random(brands, dice);
            buildings.add(building);
            byCity.computeIfAbsent(building.city(), city -> new ArrayList<>()).add(building);
        }
    }

    /** The next firm; every so often it is a sibling of the one before. */
    Firm next(int number) {
        var dice = Dice.of(seed, "firm", number);
        Firm made = last != null && dice.chance(SIBLING) ? sibling(last, number, dice) : founded(number, false, dice);
        registered.add(made.name().inLaw());
        last = made;
        return made;
    }

    /** A firm that the register does not have, made like those that it has; ask after all of those are made. */
    Firm stranger(int number) {
        return founded(number, true, Dice.of(seed, "stranger", number));
    }

    /** Any building of the city. */
    Building elsewhere(City city, Dice dice) {
        return dice.pick(byCity.getOrDefault(city, buildings));
    }

    private Firm founded(int number, boolean stranger, Dice dice) {
        Building building = dice.pick(buildings);
        Spot spot = dice.chance(VIRTUAL) ? Spot.virtual(building) : Spot.random(building, dice);
        FirmName name = null;
        while (name == null) {
            name = free(building.city(), brands.draw(dice), stranger, dice);
        }
        return firm(name, spot, People.name(dice), People.phone(dice), number, dice);
    }

    private Firm sibling(Firm elder, int number, Dice dice) {
        FirmName name = free(elder.name().city(), elder.name().brand(), false, dice);
        if (name == null) {
            return founded(number, false, dice);
        }
        Spot spot = dice.chance(SIBLING_SAME_ROOM) ? elder.spot() : elder.spot().onSameFloor(dice);
        String boss = dice.chance(SIBLING_SAME_BOSS) ? elder.boss() : People.name(dice);
        String phone = dice.chance(SIBLING_SAME_PHONE) ? elder.phone() : People.phone(dice);
        return firm(name, spot, boss, phone, number, dice);
    }

    /** A name with this trade name that no firm has; null where hardly any is left. */
    private @Nullable FirmName free(City city, String brand, boolean stranger, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            FirmName name = FirmName.random(city, brand, dice);
            boolean open = !stranger || !registered.contains(name.inLaw());
            if (open && taken.add(name.inFull())) {
                return name;
            }
        }
        return null;
    }

    private static Firm firm(FirmName name, Spot spot, String boss, String phone, int number, Dice dice) {
        return new Firm(name, spot, boss, phone, dice.chance(PHONE_REGISTERED), People.code(name.city(), number, dice));
    }
}
