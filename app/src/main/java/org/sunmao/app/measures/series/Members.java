package org.sunmao.app.measures.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    private static final int[] NONE = {};

    static Members of(World world, Scope scope, @Nullable Integer day, MeasurePlace place) {
        int[] positions = candidates(world, scope, place)
                .filter(i -> world.buildings().get(i).isSeen(scope)
                        && world.buildings().get(i).isThere(day))
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

    private static IntStream candidates(World world, Scope scope, MeasurePlace place) {
        if (place.level() == MeasurePlace.Level.BUILDING) {
            Integer at = world.positions().get(place.buildingFilter());
            return at == null ? IntStream.empty() : IntStream.of(at);
        }
        if (place.level() == MeasurePlace.Level.STREET) {
            return Arrays.stream(world.byStreet().getOrDefault(place.code(), NONE));
        }
        if (place.level() == MeasurePlace.Level.AREA) {
            return Arrays.stream(world.byArea().getOrDefault(place.code(), NONE));
        }
        if (!scope.district() && scope.buildings().isEmpty()) {
            return scope.regions().stream()
                    .flatMapToInt(r -> Arrays.stream(world.byStreet().getOrDefault(r, NONE)))
                    .sorted();
        }
        return IntStream.range(0, world.buildings().size());
    }

    int size() {
        return positions.length;
    }
}
