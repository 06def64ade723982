package org.sunmao.app.foundation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The systems in which Chinese sources give longitude and latitude. Inside the platform everything is {@link #WGS84}; the others are
 * taken and given. Points outside the rectangle in which the maps are shifted (72.004–137.8347° E, 0.8293–55.8271° N) are the same
 * in all of them. There and back again a point returns to within a millimetre, save within a kilometre of that rectangle's rim.
 */
public enum CoordinateSystem {
    /** GPS, and for this purpose CGCS2000 (国家大地坐标系, 天地图), which differs by centimetres. */
    WGS84("WGS-84", "wgs ?-?(19)?84|gps|cgcs ?-?2000|crs ?84|epsg:?(4326|4490)|天地图|国家?2000|大地2000", p -> p, p -> p),
    /** The shifted system of published maps in China (火星坐标): Gaode, Tencent and others. */
    GCJ02(
            "GCJ-02",
            "gcj ?-?_?(20)?02|gcj|火星(坐标)?|国测局|高德|腾讯|amap|gaode|autonavi|qqmap|tencent",
            Gcj02::fromWgs84,
            Gcj02::toWgs84),
    /** Baidu's own shift on top of {@link #GCJ02}. */
    BD09(
            "BD-09",
            "bd ?-?_?09(ll)?|百度|baidu",
            p -> Bd09.fromGcj02(Gcj02.fromWgs84(p)),
            p -> Gcj02.toWgs84(Bd09.toGcj02(p)));

    private final String label;
    private final Pattern words;
    private final UnaryOperator<Coordinate> from;
    private final UnaryOperator<Coordinate> to;

    CoordinateSystem(String label, String words, UnaryOperator<Coordinate> from, UnaryOperator<Coordinate> to) {
        this.label = label;
        this.words = Pattern.compile("(?<![a-z])(" + words + ")", Pattern.CASE_INSENSITIVE);
        this.from = from;
        this.to = to;
    }

    /** Its name as people write it: WGS-84, GCJ-02, BD-09. */
    public String label() {
        return label;
    }

    /** Its code in addresses: wgs84, gcj02, bd09. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The names of all systems. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(CoordinateSystem::label).toList();
    }

    /** The system with this code or name, whatever the case, with or without hyphen. */
    public static Optional<CoordinateSystem> find(String codeOrLabel) {
        String plain = codeOrLabel.strip().replace("-", "");
        return Arrays.stream(values())
                .filter(s -> s.name().equalsIgnoreCase(plain))
                .findFirst();
    }

    /** The one system that a text such as a column's header speaks of; empty when it speaks of none, or of several. */
    public static Optional<CoordinateSystem> spokenOf(String text) {
        List<CoordinateSystem> named = Arrays.stream(values())
                .filter(s -> s.words.matcher(text).find())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** This WGS-84 point in this system. */
    public Coordinate fromWgs84(Coordinate wgs84) {
        return from.apply(wgs84);
    }

    /** This system's point in WGS-84. */
    public Coordinate toWgs84(Coordinate point) {
        return to.apply(point);
    }

    /** Whether a point lies within the rectangle in which the maps of China are shifted. */
    public static boolean inChina(Coordinate point) {
        return Gcj02.shifts(point);
    }
}
