package org.sunmao.app.scenarios.matching;

/** A place on the earth, in degrees. */
public record Spot(double longitude, double latitude) {

    private static final double EARTH_M = 6_371_000;

    /** How far it is to another, in metres, along the sphere (haversine). */
    public double metres(Spot other) {
        double up = Math.toRadians(other.latitude - latitude) / 2;
        double along = Math.toRadians(other.longitude - longitude) / 2;
        double h = Math.pow(Math.sin(up), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(along), 2);
        return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
