package org.sunmao.sample.files;

import java.util.List;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.World;

/**
 * Which functional area (功能区) the housing bureau says a building lies in. Areas lie across the borders of streets, and most of the district is in
 * none, as in real districts. Where they are is told in shares of the district's width and depth.
 */
final class FunctionalAreas {

    private record Area(String name, double west, double east, double south, double north) {

        boolean holds(double east, double north) {
            return east >= this.west && east < this.east && north >= this.south && north < this.north;
        }
    }

    private static final List<Area> AREAS = List.of(
            new Area("澜湾中央商务区", 0.33, 0.62, 0.2, 0.8),
            new Area("望澜软件谷", 0, 0.2, 0.3, 1.01),
            new Area("会展经济带", 0.62, 0.78, 0, 0.7),
            new Area("港湾文创园", 0.82, 1.01, 0.45, 1.01));

    private double west = Double.MAX_VALUE;
    private double east = -Double.MAX_VALUE;
    private double south = Double.MAX_VALUE;
    private double north = -Double.MAX_VALUE;

    FunctionalAreas(World world) {
        for (Building building : world.buildings()) {
            double[] at = building.site().footprint()[0];
            west = Math.min(west, at[0]);
            east = Math.max(east, at[0]);
            south = Math.min(south, at[1]);
            north = Math.max(north, at[1]);
        }
    }

    /** The area's name; empty for none. */
    String of(Building building) {
        double[] at = building.site().footprint()[0];
        double right = share(at[0], west, east);
        double up = share(at[1], south, north);
        return AREAS.stream()
                .filter(area -> area.holds(right, up))
                .map(Area::name)
                .findFirst()
                .orElse("");
    }

    private static double share(double at, double from, double to) {
        return to > from ? (at - from) / (to - from) : 0;
    }
}
