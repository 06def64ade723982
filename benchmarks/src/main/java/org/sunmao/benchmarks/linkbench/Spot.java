package org.sunmao.benchmarks.linkbench;

import org.sunmao.sample.random.Dice;

/** Where a firm is: a room on a floor of a block of a building. */
record Spot(Building building, int block, int floor, int room) {

    private static final int FLOORS = 28;
    private static final int ROOMS = 20;

    static Spot random(Building building, Dice dice) {
        return new Spot(building, dice.between(1, building.blocks()), dice.between(1, FLOORS), dice.between(1, ROOMS));
    }

    /** The room of a building in which many firms are registered and none works. */
    static Spot virtual(Building building) {
        return new Spot(building, 1, 3, 1);
    }

    /** Another room on the floor, or by chance the same. */
    Spot onSameFloor(Dice dice) {
        return new Spot(building, block, floor, dice.between(1, ROOMS));
    }

    boolean hasBlock() {
        return building.blocks() > 1;
    }

    /** Floor and room in digits: 1203. */
    String roomNumber() {
        return floor + twoDigits();
    }

    /** The room on its floor: 03. */
    String twoDigits() {
        return room < 10 ? "0" + room : String.valueOf(room);
    }

    /** As a register writes it. */
    String inFull() {
        City city = building.city();
        return (city.province() == null ? "" : city.province())
                + city.full()
                + city.district()
                + building.road()
                + building.number()
                + "号"
                + building.name()
                + (hasBlock() ? block + "幢" : "")
                + floor
                + "层"
                + roomNumber()
                + "室";
    }
}
