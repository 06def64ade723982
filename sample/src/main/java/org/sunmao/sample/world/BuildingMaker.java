package org.sunmao.sample.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.lexicon.PlaceWords;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.random.Dice;

/** Puts buildings on the lots: single ones, corner ones with two numbers, pairs of towers at one number. */
final class BuildingMaker {

    private static final double PAIR_SHARE = 0.09;
    private static final double TWO_NUMBERS_SHARE = 0.04;
    private static final double RENAMED_SHARE = 0.06;

    private final long seed;
    private final int wanted;
    private final Town town;
    private final List<String> stems;
    private final Set<String> taken = new HashSet<>();
    private final List<Building> made = new ArrayList<>();

    BuildingMaker(long seed, int wanted) {
        this.seed = seed;
        this.wanted = wanted;
        this.town = new Town(wanted, Dice.of(seed, "roads"));
        this.stems = new ArrayList<>(PlaceWords.buildingStems());
        Town.shuffle(stems, Dice.of(seed, "stems"));
    }

    List<Building> make() {
        double sum = Region.STREETS.stream().mapToDouble(Region.Street::weight).sum();
        double before = 0;
        for (int i = 0; i < Region.STREETS.size(); i++) {
            before += Region.STREETS.get(i).weight();
            fillStreet(i, (int) Math.round(wanted * before / sum));
        }
        return List.copyOf(made);
    }

    private void fillStreet(int streetIndex, int until) {
        List<Town.Lot> lots = town.lots(streetIndex);
        Town.shuffle(lots, Dice.of(seed, "lots", streetIndex));
        for (Town.Lot lot : lots) {
            if (made.size() >= until) {
                return;
            }
            Dice dice = Dice.of(seed, "building", made.size());
            boolean pair = until - made.size() >= 2 && (dice.chance(PAIR_SHARE) || made.isEmpty());
            if (pair) {
                addPair(streetIndex, lot, dice);
            } else {
                addSingle(streetIndex, lot, dice);
            }
        }
        if (made.size() < until) {
            throw new IllegalStateException("The street area has too few lots");
        }
    }

    private void addPair(int streetIndex, Town.Lot lot, Dice dice) {
        String base = freshName(dice);
        int number = lot.frontNumber(dice);
        for (int tower = 0; tower < 2; tower++) {
            String letter = tower == 0 ? "A" : "B";
            double[][] ring = Footprint.rectangle(dice.range(28, 40), dice.range(24, 42), tower == 0 ? -27 : 27);
            BuildingName name = new BuildingName(base + letter + "座", null, base, null, letter);
            add(streetIndex, lot, name, number, ring, dice);
        }
    }

    private void addSingle(int streetIndex, Town.Lot lot, Dice dice) {
        String official = freshName(dice);
        String former = dice.chance(RENAMED_SHARE) || made.size() == 3 ? freshName(dice) : null;
        String project = dice.chance(0.12) ? official.substring(0, 2) + "项目" + dice.between(1, 9) + "号楼" : null;
        BuildingName name = new BuildingName(official, former, official.substring(0, 2), project, null);
        double width = dice.range(28, 60);
        double depth = dice.range(24, 44);
        double[][] ring = dice.chance(0.3)
                ? Footprint.lShape(width, depth, dice)
                : Footprint.rectangle(width, depth, dice.range(-8, 8));
        add(streetIndex, lot, name, lot.frontNumber(dice), ring, dice);
    }

    private void add(int street, Town.Lot lot, BuildingName name, int number, double[][] ring, Dice dice) {
        boolean two = name.tower() == null && (dice.chance(TWO_NUMBERS_SHARE) || made.size() == 4);
        @Nullable String second = two ? town.northSouthRoad(lot.sideColumn()) : null;
        Site site = new Site(
                Region.STREETS.get(street),
                town.eastWestRoad(lot.frontRow()),
                number,
                second,
                two ? lot.sideNumber(dice) : 0,
                town.place(lot, ring));
        int floors = floors(dice);
        double plate = Footprint.areaSqm(ring);
        int year = dice.between(1996, 2025);
        String code = Region.STREETS.get(street).code() + String.format("%04d", made.size() + 1);
        made.add(new Building(
                made.size(),
                code,
                name,
                site,
                floors,
                Math.min(4, floors / 10 + dice.below(2)),
                plate,
                year,
                grade(dice, floors, plate, year),
                UnitMaker.make(Dice.of(seed, "units", made.size()), floors, plate)));
    }

    private static int floors(Dice dice) {
        double f = StrictMath.exp(2.85 + 0.5 * dice.gaussian());
        return (int) Math.max(5, Math.min(60, Math.round(f)));
    }

    /** GB/T 39069-2020 applies from 15,000 square metres above ground and one year after completion. */
    private static String grade(Dice dice, int floors, double plate, int year) {
        if (plate * floors < 15_000 || year > 2024) {
            return dice.chance(0.5) ? "" : "未评定";
        }
        if (dice.chance(0.25)) {
            return dice.pick(List.of("5A级", "甲级（市场自评）", "甲A"));
        }
        String level = plate * floors > 45_000 ? "超甲级" : plate * floors > 25_000 ? "甲级" : "乙级";
        return level + "（GB/T 39069-2020）";
    }

    private String freshName(Dice dice) {
        while (true) {
            String stem = stems.get(
                    taken.size() < stems.size() / 2 && !dice.chance(0.08) ? taken.size() : dice.below(stems.size()));
            String name = stem + dice.pick(PlaceWords.BUILDING_TYPES);
            if (taken.add(name)) {
                return name;
            }
        }
    }
}
