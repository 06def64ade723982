package org.sunmao.app.overview.tiles;

/** A rectangle in the square of {@link Mercator}; {@code left <= right}, {@code top <= bottom}. */
public record Box(double left, double top, double right, double bottom) {

    /** The rectangle between these degrees. */
    public static Box ofDegrees(double west, double south, double east, double north) {
        return new Box(Mercator.x(west), Mercator.y(north), Mercator.x(east), Mercator.y(south));
    }

    /** As {@code west,south,east,north} in degrees. */
    public String degrees() {
        return Mercator.longitude(left) + "," + Mercator.latitude(bottom) + "," + Mercator.longitude(right) + ","
                + Mercator.latitude(top);
    }

    static Box of(MapBuilding building) {
        var box = new double[] {building.x(), building.y(), building.x(), building.y()};
        building.polygons().forEach(rings -> include(box, rings.get(0)));
        return new Box(box[0], box[1], box[2], box[3]);
    }

    private static void include(double[] box, double[] ring) {
        for (int i = 0; i < ring.length; i += 2) {
            box[0] = Math.min(box[0], ring[i]);
            box[1] = Math.min(box[1], ring[i + 1]);
            box[2] = Math.max(box[2], ring[i]);
            box[3] = Math.max(box[3], ring[i + 1]);
        }
    }
}
