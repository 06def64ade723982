package org.sunmao.linkage.geocode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The known numbers of one road and their points. Odd numbers are taken to stand on one side, even ones on the other. */
final class RoadLine {
    /** Between numbers farther apart than this a road may turn, or belong to another town. */
    private static final int MOST_NUMBERS_BETWEEN = 120;

    private static final double MOST_METRES_BETWEEN = 2_000;

    private final String road;
    private final NavigableMap<Integer, GeoPoint> odd = new TreeMap<>();
    private final NavigableMap<Integer, GeoPoint> even = new TreeMap<>();
    private final NavigableMap<Integer, GeoPoint> both = new TreeMap<>();
    private final Map<String, GeoPoint> exact = new TreeMap<>();
    private final GeoPoint centre;
    private final double radius;

    RoadLine(String road, Map<String, List<GeoPoint>> numbers) {
        this.road = road;
        Map<Integer, List<GeoPoint>> byValue = new TreeMap<>();
        Collection<GeoPoint> all = new ArrayList<>();
        numbers.forEach((number, points) -> {
            exact.put(number, GeoPoint.centre(points));
            all.addAll(points);
            int value = value(number);
            if (value > 0) {
                byValue.computeIfAbsent(value, k -> new ArrayList<>(1)).addAll(points);
            }
        });
        byValue.forEach((value, points) -> {
            GeoPoint point = GeoPoint.centre(points);
            (value % 2 == 1 ? odd : even).put(value, point);
            both.put(value, point);
        });
        centre = GeoPoint.centre(all);
        radius = all.stream().mapToDouble(centre::metresTo).max().orElse(0);
    }

    String road() {
        return road;
    }

    GeoPoint centre() {
        return centre;
    }

    /** The distance from the centre to the farthest known point, in metres. */
    double radius() {
        return radius;
    }

    /** How far a number may lie behind the last known ones, in metres, by twice the mean distance of a number from the next; 0 between them. */
    double beyond(String number) {
        int value = value(number);
        if (value <= 0 || both.size() < 2) {
            return 0;
        }
        int low = both.firstKey();
        int high = both.lastKey();
        int excess = value > high ? value - high : Math.max(0, low - value);
        return 2.0
                * excess
                * both.firstEntry().getValue().metresTo(both.lastEntry().getValue())
                / (high - low);
    }

    @Nullable
    GeoPoint exact(String number) {
        return exact.get(number);
    }

    /** The point of the same number with another letter behind it, or with none. */
    @Nullable
    GeoPoint withoutSuffix(String number) {
        return both.get(value(number));
    }

    /** Between the nearest known numbers of its side; null where one is missing or they are too far apart. */
    @Nullable
    Between between(String number) {
        int value = value(number);
        return value <= 0 ? null : between(value % 2 == 1 ? odd : even, value);
    }

    /** Between the nearest known numbers of both sides. */
    @Nullable
    Between betweenBothSides(String number) {
        int value = value(number);
        return value <= 0 ? null : between(both, value);
    }

    /** For each known number with neighbours on its side: how far it is from where it would be placed without it, over their distance. */
    double[] leaveOneOut() {
        List<Double> out = new ArrayList<>();
        for (NavigableMap<Integer, GeoPoint> side : List.of(odd, even)) {
            side.forEach((value, point) -> {
                Between between = between(side, value);
                if (between != null && between.metres > 0) {
                    out.add(between.point.metresTo(point) / between.metres);
                }
            });
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static @Nullable Between between(NavigableMap<Integer, GeoPoint> side, int value) {
        Map.Entry<Integer, GeoPoint> low = side.lowerEntry(value);
        Map.Entry<Integer, GeoPoint> high = side.higherEntry(value);
        if (low == null || high == null || high.getKey() - low.getKey() > MOST_NUMBERS_BETWEEN) {
            return null;
        }
        double metres = low.getValue().metresTo(high.getValue());
        if (metres > MOST_METRES_BETWEEN) {
            return null;
        }
        double share = (value - low.getKey()) / (double) (high.getKey() - low.getKey());
        GeoPoint point = low.getValue().towards(high.getValue(), share);
        return new Between(point, metres, low.getKey(), high.getKey());
    }

    /** The digits that a number begins with; 0 where there are none, or too many. */
    static int value(String number) {
        int value = 0;
        for (int i = 0; i < number.length() && value < 100_000; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return value;
            }
            value = value * 10 + digit;
        }
        return value < 100_000 ? value : 0;
    }

    /** The share below which nine of ten ratios lie; where too few are known, a cautious one. */
    static double ninthDecile(double[] ratios, double cautious) {
        if (ratios.length < 20) {
            return cautious;
        }
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * 0.9) - 1)];
    }

    /** A point between two known numbers, and how far these are from each other in metres. */
    record Between(GeoPoint point, double metres, int low, int high) {}
}
