package org.sunmao.app.measures.series;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that figures are folded from, as it was known after one derivation; never changed.
 *
 * @param derivation number of the derivation
 * @param buildings by id, ascending
 * @param streets street code to Chinese and English name
 * @param roamers holders of units in several buildings at once
 * @param epochs days from which some building reads otherwise than the day before, ascending
 * @param register what the register says
 * @param cells the published lattice
 * @param positions building id to its place in {@code buildings}
 * @param byStreet code of a street, {@code none} for those without, to the places of its buildings
 * @param byArea code of a functional area, without what it begins with, to the places of its buildings
 * @param areas code of an area to its name
 */
record World(
        long derivation,
        List<BuildingSeries> buildings,
        Map<String, List<String>> streets,
        Roamers roamers,
        int[] epochs,
        Register register,
        Cells cells,
        Map<Long, Integer> positions,
        Map<String, int[]> byStreet,
        Map<String, int[]> byArea,
        Map<String, String> areas) {

    static World of(
            long derivation,
            List<BuildingSeries> buildings,
            Map<String, List<String>> streets,
            Register register,
            Cells cells) {
        var positions = new HashMap<Long, Integer>(buildings.size() * 2);
        for (int i = 0; i < buildings.size(); i++) {
            positions.put(buildings.get(i).id(), i);
        }
        return new World(
                derivation,
                List.copyOf(buildings),
                streets,
                Roamers.of(buildings),
                epochs(buildings),
                register,
                cells,
                positions,
                group(buildings, BuildingSeries::street),
                group(buildings, BuildingSeries::area),
                names(buildings));
    }

    private static Map<String, String> names(List<BuildingSeries> buildings) {
        var names = new HashMap<String, String>();
        buildings.forEach(building -> names.put(building.area(), building.areaName()));
        names.remove("");
        return names;
    }

    private static Map<String, int[]> group(List<BuildingSeries> buildings, Function<BuildingSeries, String> by) {
        return IntStream.range(0, buildings.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> by.apply(buildings.get(i)),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                some -> some.stream()
                                        .mapToInt(Integer::intValue)
                                        .toArray())));
    }

    private static int[] epochs(List<BuildingSeries> buildings) {
        return buildings.stream()
                .flatMapToInt(b -> {
                    IntStream days =
                            IntStream.concat(Arrays.stream(b.attributes().from()), Arrays.stream(b.changed()));
                    Integer year = b.completed();
                    return year == null
                            ? days
                            : IntStream.concat(days, IntStream.of(Days.of(java.time.LocalDate.of(year, 1, 1))));
                })
                .distinct()
                .sorted()
                .toArray();
    }

    /** Number of the time in which buildings read alike; -1 for now, without the clock. */
    int epoch(@Nullable Integer day) {
        if (day == null) {
            return -1;
        }
        int i = Arrays.binarySearch(epochs, day);
        return i >= 0 ? i + 1 : -i - 1;
    }

    long bytes() {
        return buildings.stream().mapToLong(BuildingSeries::bytes).sum() + register.bytes() + cells.bytes();
    }
}
