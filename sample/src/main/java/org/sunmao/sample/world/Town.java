package org.sunmao.sample.world;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.sample.lexicon.PlaceWords;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.random.Dice;

/**
 * The plan of the district: two rows of street areas along a bay, each a grid of blocks with four lots between named
 * roads. Metres east and north of the south-western corner, bent along the bay, then WGS84 degrees over open sea.
 */
final class Town {

    static final int COLUMNS = 5;
    private static final double BLOCK_EAST = 260;
    private static final double BLOCK_NORTH = 220;
    private static final double LOT_EAST = 115;
    private static final double LOT_NORTH = 95;
    private static final double ROAD_HALF = 15;
    private static final double LON_0 = 122.80;
    private static final double LAT_0 = 36.00;

    private final int blocksPerSide;
    private final List<String> roads;

    Town(int buildings, Dice dice) {
        double sum = Region.STREETS.stream().mapToDouble(Region.Street::weight).sum();
        double most =
                Region.STREETS.stream().mapToDouble(Region.Street::weight).max().orElseThrow();
        this.blocksPerSide = (int) Math.max(1, Math.ceil(Math.sqrt(buildings * most / sum / 2.6)));
        List<String> stems = new ArrayList<>(PlaceWords.roadStems());
        shuffle(stems, dice);
        this.roads = stems;
    }

    /** The lots of a street area, in a fixed order. */
    List<Lot> lots(int streetIndex) {
        List<Lot> lots = new ArrayList<>();
        int east = streetIndex % COLUMNS * blocksPerSide;
        int north = streetIndex / COLUMNS * blocksPerSide;
        for (int i = 0; i < blocksPerSide; i++) {
            for (int j = 0; j < blocksPerSide; j++) {
                for (int corner = 0; corner < 4; corner++) {
                    lots.add(new Lot(east + i, north + j, corner % 2, corner / 2));
                }
            }
        }
        return lots;
    }

    /** Name of the road that runs east and west below that row of blocks. */
    String eastWestRoad(int row) {
        return roads.get(row % roads.size()) + "路";
    }

    /** Name of the road that runs north and south, left of that column of blocks. */
    String northSouthRoad(int column) {
        int rows = 2 * blocksPerSide + 1;
        return roads.get((rows + column) % roads.size()) + (column % 3 == 0 ? "大街" : "街");
    }

    /** A place for one building: block, and which of its four corners. */
    record Lot(int blockEast, int blockNorth, int right, int upper) {
        double centreEast() {
            return blockEast * BLOCK_EAST + ROAD_HALF + LOT_EAST * (right + 0.5);
        }

        double centreNorth() {
            return blockNorth * BLOCK_NORTH + ROAD_HALF + LOT_NORTH * (upper + 0.5);
        }

        /** Row of the road in front: below the lower lots, above the upper ones. */
        int frontRow() {
            return blockNorth + upper;
        }

        /** Number on the road in front: even on its northern side. */
        int frontNumber(Dice dice) {
            return 2 * (blockEast * 8 + right * 4 + dice.between(1, 3)) + upper;
        }

        int sideColumn() {
            return blockEast + right;
        }

        int sideNumber(Dice dice) {
            return 2 * (blockNorth * 8 + upper * 4 + dice.between(1, 3)) + right;
        }
    }

    /** A ring of metres around a lot's centre, bent along the bay, as closed ring of degrees. */
    double[][] place(Lot lot, double[][] ring) {
        double width = COLUMNS * blocksPerSide * BLOCK_EAST;
        double phase = StrictMath.PI * lot.centreEast() / width;
        double bend = 0.09 * width;
        double slope = StrictMath.atan(bend * StrictMath.PI / width * StrictMath.cos(phase));
        double cos = StrictMath.cos(slope);
        double sin = StrictMath.sin(slope);
        double north = lot.centreNorth() + bend * StrictMath.sin(phase);
        double[][] degrees = new double[ring.length + 1][];
        for (int i = 0; i <= ring.length; i++) {
            double[] point = ring[i % ring.length];
            degrees[i] = degrees(
                    lot.centreEast() + point[0] * cos - point[1] * sin, north + point[0] * sin + point[1] * cos);
        }
        return degrees;
    }

    private static double[] degrees(double east, double north) {
        double lat = LAT_0 + north / 110_950.0;
        double lon = LON_0 + east / (111_320.0 * StrictMath.cos(StrictMath.toRadians(LAT_0)));
        return new double[] {Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7};
    }

    static <T> void shuffle(List<T> items, Dice dice) {
        for (int i = items.size() - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            T held = items.get(i);
            items.set(i, items.get(j));
            items.set(j, held);
        }
    }
}
