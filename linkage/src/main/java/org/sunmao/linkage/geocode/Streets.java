package org.sunmao.linkage.geocode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.place.BuildingRecord;
import org.sunmao.linkage.text.Folding;
import org.sunmao.linkage.text.Homophones;

/** Roads and towns as the register of buildings knows them. */
final class Streets {
    /** Nine tenths: what the error of a placed number is measured for. */
    private static final double WITHIN_ERROR = 0.9;

    /** A road or town goes on behind the last building that is known. */
    private static final double WITHIN_AREA = 0.75;

    /** The share of the distance between two numbers, where the register is too small to measure it. */
    private static final double CAUTIOUS = 0.5;

    /** Half a large building: where a number's own point may lie from its door. */
    private static final double NUMBER_METRES = 40;

    private static final double ROAD_WIDTH = 40;
    private static final double LEAST_AREA_METRES = 200;

    private final Map<String, RoadLine> roads = new HashMap<>();
    private final Map<String, List<RoadLine>> bySound = new HashMap<>();
    private final Map<String, List<GeoPoint>> towns = new HashMap<>();
    private final double ninthDecile;

    Streets(Collection<Site> sites, Map<String, List<String>> learnedNumbers) {
        Map<String, Map<String, List<GeoPoint>>> numbers = new TreeMap<>();
        for (Site site : sites) {
            GeoPoint point = site.best();
            if (point != null) {
                BuildingRecord row = site.building().record();
                addresses(row, learnedNumbers.getOrDefault(row.key(), List.of()))
                        .forEach(a -> file(numbers, a, point));
                fileTown(row.street() == null ? "" : Folding.fold(row.street()), point);
            }
        }
        numbers.forEach((road, known) -> {
            RoadLine line = new RoadLine(road, known);
            roads.put(road, line);
            bySound.computeIfAbsent(Homophones.key(road), k -> new ArrayList<>(1))
                    .add(line);
        });
        ninthDecile = ninthDecile();
    }

    /** What is known about where the number, the road or the town of an address lies, the finest; null where nothing is. */
    @Nullable
    Found find(Address address) {
        RoadLine line = roads.get(address.road());
        GeoLevel level = GeoLevel.ROAD_KNOWN;
        if (line == null && !address.road().isEmpty()) {
            List<RoadLine> alike = bySound.getOrDefault(Homophones.key(address.road()), List.of());
            // Two roads that sound alike cannot be told apart by their sound.
            line = alike.size() == 1 ? alike.get(0) : null;
            level = GeoLevel.ROAD_SOUNDS_ALIKE;
        }
        if (line == null) {
            return findTown(address.town());
        }
        Reason road = level.of(address.road(), line.road());
        Found number = address.number().isEmpty() ? null : findNumber(line, address.mainNumber(), road);
        return number == null ? ofRoad(line, address.mainNumber(), road) : number;
    }

    private @Nullable Found findNumber(RoadLine line, String number, Reason road) {
        GeoPoint known = line.exact(number);
        if (known != null) {
            Reason reason = GeoLevel.NUMBER_KNOWN.of(number, number);
            return number(line, number, known, NUMBER_METRES, road, reason);
        }
        GeoPoint plain = line.withoutSuffix(number);
        if (plain != null) {
            Reason reason = GeoLevel.NUMBER_WITHOUT_SUFFIX.of(number, Integer.toString(RoadLine.value(number)));
            return number(line, number, plain, 2 * NUMBER_METRES, road, reason);
        }
        RoadLine.Between side = line.between(number);
        RoadLine.Between between = side == null ? line.betweenBothSides(number) : side;
        if (between == null) {
            return null;
        }
        GeoLevel level = side == null ? GeoLevel.NUMBER_BETWEEN_BOTH_SIDES : GeoLevel.NUMBER_BETWEEN;
        double error = Math.max(NUMBER_METRES, ninthDecile * between.metres()) + (side == null ? ROAD_WIDTH : 0);
        Reason reason = level.of(number, between.low() + "-" + between.high());
        return number(line, number, between.point(), error, road, reason);
    }

    private static Found number(
            RoadLine line, String number, GeoPoint point, double error, Reason road, Reason reason) {
        String label = line.road() + number + "号";
        return new Found(Precision.HOUSE_NUMBER, point, error, label, WITHIN_ERROR, List.of(road, reason));
    }

    private static Found ofRoad(RoadLine line, String number, Reason road) {
        List<Reason> reasons =
                number.isEmpty() ? List.of(road) : List.of(road, GeoLevel.NUMBER_NOT_PLACED.of(number, ""));
        double error = Math.max(LEAST_AREA_METRES, line.radius() + line.beyond(number));
        return new Found(Precision.ROAD, line.centre(), error, line.road(), WITHIN_AREA, reasons);
    }

    private @Nullable Found findTown(String town) {
        List<GeoPoint> points = towns.get(shortTown(town));
        if (points == null) {
            return null;
        }
        GeoPoint centre = GeoPoint.centre(points);
        double radius = points.stream().mapToDouble(centre::metresTo).max().orElse(0);
        Reason reason = GeoLevel.TOWN_KNOWN.of(town, shortTown(town));
        double error = Math.max(LEAST_AREA_METRES, radius);
        return new Found(Precision.TOWN, centre, error, town, WITHIN_AREA, List.of(reason));
    }

    private void file(Map<String, Map<String, List<GeoPoint>>> numbers, Address a, GeoPoint point) {
        if (!a.roadAndNumber().isEmpty()) {
            numbers.computeIfAbsent(a.road(), k -> new TreeMap<>())
                    .computeIfAbsent(a.mainNumber(), k -> new ArrayList<>(1))
                    .add(point);
        }
        fileTown(a.town(), point);
    }

    private void fileTown(String town, GeoPoint point) {
        String name = shortTown(town);
        if (!name.isEmpty()) {
            towns.computeIfAbsent(name, k -> new ArrayList<>()).add(point);
        }
    }

    /** The address of a building and those among its aliases. */
    private static List<Address> addresses(BuildingRecord row, List<String> learnedNumbers) {
        List<Address> out = new ArrayList<>(1);
        out.add(Address.read(row.address() == null ? "" : row.address()));
        row.otherNames().forEach(name -> out.add(Address.read(name)));
        learnedNumbers.forEach(number -> out.add(Address.read(number + "号")));
        return out;
    }

    private static String shortTown(String town) {
        for (String end : List.of("街道办事处", "办事处", "街道", "镇", "乡")) {
            if (town.endsWith(end) && town.length() > end.length() + 1) {
                return town.substring(0, town.length() - end.length());
            }
        }
        return town;
    }

    private double ninthDecile() {
        DoubleStream ratios = roads.values().stream().flatMapToDouble(line -> DoubleStream.of(line.leaveOneOut()));
        return RoadLine.ninthDecile(ratios.toArray(), CAUTIOUS);
    }

    /** A point that is not that of a building; the chance says how often such a point is within its error. */
    record Found(
            Precision precision, GeoPoint point, double error, String label, double chance, List<Reason> reasons) {}
}
