package org.sunmao.app.foundation;

/**
 * The shift of GCJ-02, as it was reconstructed and published (the "eviltransform" of 2013, and every converter since): a polynomial
 * with sines of the distance from 105° E 35° N in metres, turned into degrees on the Krasovsky 1940 ellipsoid. The bureau itself has
 * published nothing. Against what the map makers' own services answer, the reconstruction is right to within metres; the tests
 * hold points of both kinds.
 */
final class Gcj02 {

    /** Krasovsky 1940: semi-major axis in metres, and the square of its eccentricity. */
    private static final double AXIS_M = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943_23;

    private Gcj02() {}

    static boolean shifts(Coordinate p) {
        return p.longitude() >= 72.004
                && p.longitude() <= 137.8347
                && p.latitude() >= 0.8293
                && p.latitude() <= 55.8271;
    }

    static Coordinate fromWgs84(Coordinate p) {
        return shifts(p) ? shifted(p.longitude(), p.latitude()) : p;
    }

    /** The shift has no closed inverse; {@link Inverse} finds the point. */
    static Coordinate toWgs84(Coordinate p) {
        return shifts(p) ? Inverse.of(Gcj02::shifted, p) : p;
    }

    private static Coordinate shifted(double longitude, double latitude) {
        double x = longitude - 105;
        double y = latitude - 35;
        double radians = Math.toRadians(latitude);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
        double meridianM = AXIS_M * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
        double parallelM = AXIS_M / Math.sqrt(magic) * Math.cos(radians);
        return new Coordinate(
                longitude + Math.toDegrees(east(x, y) / parallelM), latitude + Math.toDegrees(north(x, y) / meridianM));
    }

    /** Metres to the north. */
    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x, 6, 20, 2, 20)
                + waves(y, 1, 20, 1.0 / 3, 40)
                + waves(y, 1.0 / 12, 160, 1.0 / 30, 320);
    }

    /** Metres to the east. */
    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x, 6, 20, 2, 20)
                + waves(x, 1, 20, 1.0 / 3, 40)
                + waves(x, 1.0 / 12, 150, 1.0 / 30, 300);
    }

    private static double waves(double at, double often1, double high1, double often2, double high2) {
        return (high1 * Math.sin(often1 * at * Math.PI) + high2 * Math.sin(often2 * at * Math.PI)) * 2 / 3;
    }
}
