package org.sunmao.sample.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sunmao.sample.lexicon.Brands;
import org.sunmao.sample.random.Dice;

/** Hands the buildings out to property managers: many run one, a few run up to eight. */
final class ManagerMaker {

    private static final int MOST = 8;

    private ManagerMaker() {}

    static List<Manager> make(long seed, List<Building> buildings) {
        Dice dice = Dice.of(seed, "managers");
        List<List<Building>> sites = sites(buildings);
        Town.shuffle(sites, dice);
        int count = Math.min(sites.size(), Math.max(1, (int) Math.round(buildings.size() / 3.4)));
        List<List<Building>> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            held.add(new ArrayList<>(sites.get(i)));
        }
        for (List<Building> site : sites.subList(count, sites.size())) {
            List<Building> taker = held.get((int) (dice.fraction() * dice.fraction() * count));
            while (taker.size() + site.size() > MOST) {
                taker = dice.pick(held);
            }
            taker.addAll(site);
        }
        return named(held, dice);
    }

    private static List<Manager> named(List<List<Building>> held, Dice dice) {
        Set<String> taken = new HashSet<>();
        List<Manager> managers = new ArrayList<>();
        for (List<Building> buildings : held) {
            String name = Brands.any(dice) + "物业";
            while (!taken.add(name)) {
                name = Brands.any(dice) + "物业";
            }
            buildings.sort(Comparator.comparingInt(Building::index));
            managers.add(new Manager(managers.size(), name, List.copyOf(buildings)));
        }
        return List.copyOf(managers);
    }

    /** Towers at one road number have one manager. */
    private static List<List<Building>> sites(List<Building> buildings) {
        List<List<Building>> sites = new ArrayList<>();
        for (Building building : buildings) {
            if ("B".equals(building.name().tower())) {
                sites.get(sites.size() - 1).add(building);
            } else {
                sites.add(new ArrayList<>(List.of(building)));
            }
        }
        return sites;
    }
}
