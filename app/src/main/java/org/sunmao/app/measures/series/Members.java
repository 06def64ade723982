package org.sunmao.app.measures.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.MeasurePlace;

/**
 * The buildings of a place that a reader sees, as they read on a day; by id, as every formula goes through them.
 *
 * @param positions in the world's buildings
 * @param buildings themselves, and {@code versions} as they read
 * @param streetOf of each the number of its street among {@code streets}, which stand in the order in which they come first
 */
record Members(
        MeasurePlace place,
        int[] positions,
        BuildingSeries[] buildings,
        Attributes.Version[] versions,
        int[] streetOf,
        List<String> streets) {

    static Members of(World world, Scope scope, @Nullable Integer day, MeasurePlace place) {
        int[] positions = candidates(world, place)
                .filter(i -> sees(world.buildings().get(i), scope, day, place))
                .toArray();
        var buildings = new BuildingSeries[positions.length];
        var versions = new Attributes.Version[positions.length];
        int[] streetOf = new int[positions.length];
        Map<String, Integer> streets = new LinkedHashMap<>();
        for (int i = 0; i < positions.length; i++) {
            BuildingSeries building = world.buildings().get(positions[i]);
            buildings[i] = building;
            versions[i] = building.attributes().at(day);
            streetOf[i] = streets.computeIfAbsent(building.street(), any -> streets.size());
        }
        return new Members(place, positions, buildings, versions, streetOf, new ArrayList<>(streets.keySet()));
    }

    private static java.util.stream.IntStream candidates(World world, MeasurePlace place) {
        if (place.level() == MeasurePlace.Level.BUILDING) {
            Integer at = world.positions().get(place.buildingFilter());
            return at == null ? java.util.stream.IntStream.empty() : java.util.stream.IntStream.of(at);
        }
        return java.util.stream.IntStream.range(0, world.buildings().size());
    }

    private static boolean sees(BuildingSeries b, Scope scope, @Nullable Integer day, MeasurePlace place) {
        String street = b.streetCode();
        boolean open = scope.district()
                || scope.buildings().contains(b.id())
                || street != null && scope.regions().contains(street);
        boolean within =
                place.level() != MeasurePlace.Level.STREET || b.street().equals(place.code());
        return open && within && b.isThere(day);
    }

    int size() {
        return positions.length;
    }
}
