package org.sunmao.linkage.geocode;

import java.util.Collection;

/**
 * A point on the earth, WGS-84.
 *
 * @param longitude degrees east, −180 to 180
 * @param latitude degrees north, −90 to 90
 */
public record GeoPoint(double longitude, double latitude) {
    private static final double METRES_PER_DEGREE = 111_195;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a value is out of range or no number
     */
    public GeoPoint {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("No point: " + longitude + ", " + latitude);
        }
    }

    /** The distance in metres on a sphere of 6,371 km, by the plane at the mean latitude: right to a thousandth within a city. */
    public double metresTo(GeoPoint other) {
        double mean = Math.toRadians((latitude + other.latitude) / 2);
        double east = (other.longitude - longitude) * Math.cos(mean) * METRES_PER_DEGREE;
        double north = (other.latitude - latitude) * METRES_PER_DEGREE;
        return Math.hypot(east, north);
    }

    /** The point on the line to another one, 0 here and 1 there. */
    GeoPoint towards(GeoPoint other, double share) {
        return new GeoPoint(
                longitude + (other.longitude - longitude) * share, latitude + (other.latitude - latitude) * share);
    }

    /** The mean of some points; there must be one at least. */
    static GeoPoint centre(Collection<GeoPoint> points) {
        double east = 0;
        double north = 0;
        for (GeoPoint p : points) {
            east += p.longitude;
            north += p.latitude;
        }
        return new GeoPoint(east / points.size(), north / points.size());
    }
}
