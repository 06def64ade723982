package org.sunmao.sample.files;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.Pair;
import org.sunmao.sample.world.Presence;
import org.sunmao.sample.world.Registration;
import org.sunmao.sample.world.Relation;
import org.sunmao.sample.world.Tenancy;
import org.sunmao.sample.world.World;

/** The cases that lie in the district itself, whatever the files make of them. */
final class WorldCases {

    private final World world;
    private final CaseBook cases;

    WorldCases(World world, CaseBook cases) {
        this.world = world;
        this.cases = cases;
    }

    void note() {
        world.buildings().forEach(this::building);
        pairs(Case.LOOK_ALIKES, world.lookalikes());
        pairs(Case.BRANCH_AND_HEAD_OFFICE, world.branches());
        for (Enterprise enterprise : world.enterprises()) {
            registered(enterprise);
        }
        stays();
    }

    private void pairs(Case what, Iterable<Pair> pairs) {
        for (Pair pair : pairs) {
            cases.note(
                    what,
                    world.enterprises().get(pair.one()),
                    null,
                    world.enterprises().get(pair.other()).truthId());
        }
    }

    private void building(Building b) {
        if (b.name().former() != null) {
            cases.note(Case.RENAMED_BUILDING, null, b, b.name().former());
        }
        if (b.site().secondRoad() != null) {
            cases.note(Case.ONE_BUILDING_WITH_TWO_NUMBERS, null, b, b.site().otherRoadNumber());
        }
        if ("B".equals(b.name().tower())) {
            cases.note(
                    Case.TWO_BUILDINGS_AT_ONE_NUMBER,
                    null,
                    b,
                    world.buildings().get(b.index() - 1).truthId());
        }
    }

    private void registered(Enterprise e) {
        if (!world.isPresent(e)) {
            return;
        }
        Registration registration = world.registration(e);
        if (registration.shared()) {
            cases.note(Case.VIRTUAL_OFFICE, e, registration.building(), registration.label());
        } else if (e.relation() == Relation.OTHER_BUILDING) {
            cases.note(Case.REGISTERED_HERE_PRESENT_THERE, e, registration.building(), registration.label());
        }
    }

    /** Few enterprises leave a building or have rooms in several, so that only those are held in memory. */
    private void stays() {
        Map<Integer, Integer> first = new HashMap<>();
        Map<Integer, Set<Integer>> several = new TreeMap<>();
        Set<Integer> left = new HashSet<>();
        for (Building building : world.buildings()) {
            for (Presence stay : Presence.of(world.listTenancies(building))) {
                Integer before = first.putIfAbsent(stay.enterprise(), building.index());
                if (before != null && before != building.index()) {
                    several.computeIfAbsent(stay.enterprise(), key -> new HashSet<>(Set.of(before)))
                            .add(building.index());
                }
                if (stay.out() != null) {
                    left.add(stay.enterprise());
                }
            }
        }
        several.forEach((e, buildings) -> several(e, buildings, left.contains(e)));
        left.stream().sorted().filter(e -> !several.containsKey(e)).forEach(this::left);
    }

    private void left(int index) {
        Enterprise enterprise = world.enterprises().get(index);
        Building building = world.buildings()
                .get(world.findFirstTenancy(enterprise).orElseThrow().building());
        cases.note(Case.LEFT, enterprise, building, "");
    }

    private void several(int index, Set<Integer> buildings, boolean left) {
        Enterprise enterprise = world.enterprises().get(index);
        LocalDate last = world.secondExtract();
        Set<Integer> today = new HashSet<>();
        for (int building : buildings) {
            for (Tenancy t : world.listTenancies(world.buildings().get(building))) {
                if (t.enterprise() == index && t.holdsOn(last)) {
                    today.add(building);
                }
            }
        }
        if (today.size() >= 3) {
            cases.note(Case.IN_THREE_BUILDINGS, enterprise, null, "" + today.size());
        } else if (left && !today.isEmpty()) {
            cases.note(Case.WENT_TO_ANOTHER_BUILDING, enterprise, null, "");
        } else if (today.isEmpty()) {
            cases.note(Case.LEFT, enterprise, null, "");
        }
    }
}
