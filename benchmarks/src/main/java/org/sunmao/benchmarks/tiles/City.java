package org.sunmao.benchmarks.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sunmao.app.overview.tiles.MapBuilding;
import org.sunmao.app.overview.tiles.Mercator;

/**
 * Buildings on a grid of lots around 120.4° E 36.1° N, dense in the middle: rectangles, L shapes, courts with a hole, and towers with a
 * round of corners. The same for the same seed.
 */
public final class City {

    private static final double LONGITUDE = 120.4;
    private static final double LATITUDE = 36.1;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double LOT_M = 100;

    private final Random random;
    private final double metre = 1 / (360 * METRES_PER_DEGREE * Math.cos(Math.toRadians(LATITUDE)));

    private City(long seed) {
        random = new Random(seed);
    }

    /** So many of them. */
    public static List<MapBuilding> of(int buildings, long seed) {
        var city = new City(seed);
        int side = (int) Math.ceil(Math.sqrt(buildings));
        var built = new ArrayList<MapBuilding>(buildings);
        for (int i = 0; i < buildings; i++) {
            built.add(city.building(i + 1L, squeezed(i % side, side), squeezed(i / side, side)));
        }
        return built;
    }

    /** Lots in the middle are half as wide as those at the rim. */
    private static double squeezed(int lot, int side) {
        double outward = 2.0 * lot / side - 1;
        return outward * (0.5 + 0.5 * Math.abs(outward)) * side * LOT_M / 2;
    }

    private MapBuilding building(long id, double eastM, double southM) {
        double x = Mercator.x(LONGITUDE) + eastM * metre;
        double y = Mercator.y(LATITUDE) + southM * metre;
        List<double[]> rings = rings();
        rings.forEach(ring -> {
            for (int i = 0; i < ring.length; i += 2) {
                ring[i] = x + ring[i] * metre;
                ring[i + 1] = y + ring[i + 1] * metre;
            }
        });
        double heightM = 6 + random.nextInt(40) * 3.6;
        return new MapBuilding(id, "望澜路" + id + "号楼", x, y, heightM, List.of(rings));
    }

    /** In metres around the middle. */
    private List<double[]> rings() {
        double w = 10 + random.nextDouble() * 14;
        double d = 8 + random.nextDouble() * 12;
        int kind = random.nextInt(10);
        if (kind < 5) {
            return List.of(new double[] {-w, -d, w, -d, w, d, -w, d});
        }
        if (kind < 8) {
            return List.of(new double[] {-w, -d, w, -d, w, 0, 0, 0, 0, d, -w, d});
        }
        if (kind < 9) {
            return List.of(
                    new double[] {-w, -d, w, -d, w, d, -w, d},
                    new double[] {-w / 2, -d / 2, -w / 2, d / 2, w / 2, d / 2, w / 2, -d / 2});
        }
        var round = new double[48];
        for (int i = 0; i < 24; i++) {
            round[2 * i] = w * Math.cos(i * Math.PI / 12);
            round[2 * i + 1] = w * Math.sin(i * Math.PI / 12);
        }
        return List.of(round);
    }
}
