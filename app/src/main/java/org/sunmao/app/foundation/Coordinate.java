package org.sunmao.app.foundation;

/**
 * A point on the earth in degrees; in which system is said by whoever hands it over (inside the platform WGS-84).
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
public record Coordinate(double longitude, double latitude) {

    public Coordinate {
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("not a point on the earth: " + longitude + " " + latitude);
        }
    }

    /** Rounded to seven decimals, about a centimetre: what a text or an answer carries. */
    public Coordinate rounded() {
        return new Coordinate(Math.round(longitude * 1e7) / 1e7, Math.round(latitude * 1e7) / 1e7);
    }
}
