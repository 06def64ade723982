package org.sunmao.app.foundation;

/**
 * Finds the point that a shift moves to a given one: guess, look where the guess goes, correct by what is missing. The shifts change by
 * some percent of a step at most, so each round adds more than a digit; a dozen reach the limit of a double.
 */
final class Inverse {

    private static final double NEAR_ENOUGH_DEGREES = 1e-11;
    private static final int MOST_ROUNDS = 30;

    private Inverse() {}

    /** Moves a point, longitude first, in degrees. */
    @FunctionalInterface
    interface Shift {
        Coordinate of(double longitude, double latitude);
    }

    static Coordinate of(Shift shift, Coordinate wanted) {
        double longitude = wanted.longitude();
        double latitude = wanted.latitude();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Coordinate reached = shift.of(longitude, latitude);
            double east = wanted.longitude() - reached.longitude();
            double north = wanted.latitude() - reached.latitude();
            longitude += east;
            latitude += north;
            if (Math.abs(east) < NEAR_ENOUGH_DEGREES && Math.abs(north) < NEAR_ENOUGH_DEGREES) {
                break;
            }
        }
        return new Coordinate(longitude, latitude);
    }
}
