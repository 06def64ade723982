package org.sunmao.app.overview.tiles;

/**
 * The spherical Mercator projection of web maps (EPSG:3857) on a square of side 1: x grows to the east, y to the south, 0,0 is the
 * north-western corner.
 */
public final class Mercator {

    /** Beyond this latitude the square ends. */
    private static final double NORTHERNMOST = 85.051_128_78;

    private Mercator() {}

    /** Degrees east to x. */
    public static double x(double longitude) {
        return longitude / 360 + 0.5;
    }

    /** Degrees north to y. */
    public static double y(double latitude) {
        double kept = Math.max(-NORTHERNMOST, Math.min(NORTHERNMOST, latitude));
        double sine = Math.sin(Math.toRadians(kept));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    /** x to degrees east. */
    public static double longitude(double x) {
        return (x - 0.5) * 360;
    }

    /** y to degrees north. */
    public static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }
}
