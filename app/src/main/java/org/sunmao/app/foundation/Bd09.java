package org.sunmao.app.foundation;

/** Baidu's shift of GCJ-02, as published by many converters since 2013: a small wave in polar coordinates, then a constant. */
final class Bd09 {

    private static final double OFTEN = Math.PI * 3000 / 180;

    private Bd09() {}

    static Coordinate fromGcj02(Coordinate p) {
        return Gcj02.shifts(p) ? shifted(p.longitude(), p.latitude()) : p;
    }

    static Coordinate toGcj02(Coordinate p) {
        return Gcj02.shifts(p) ? Inverse.of(Bd09::shifted, p) : p;
    }

    private static Coordinate shifted(double x, double y) {
        double distance = Math.hypot(x, y) + 0.000_02 * Math.sin(y * OFTEN);
        double angle = Math.atan2(y, x) + 0.000_003 * Math.cos(x * OFTEN);
        return new Coordinate(distance * Math.cos(angle) + 0.0065, distance * Math.sin(angle) + 0.006);
    }
}
