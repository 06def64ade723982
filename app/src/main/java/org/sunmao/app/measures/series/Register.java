package org.sunmao.app.measures.series;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the register says of each building, in each of its states. A state lasts from one day on which an extract comes, or is too old to
 * speak any longer, to the next ({@code measures.register_speaking}).
 *
 * @param days of the extracts, by source: its id, its days ascending
 * @param from first day of each state, ascending
 * @param buildings building id to registered, ended and without a status, for each state one after the other
 * @param nowhere registered in no building, in each state; {@code unsettled} where it is not settled yet in which
 * @param unknown registered in a building that has no file, in each state
 * @param inBuildings registered in one that has, in each state
 */
record Register(
        Map<Integer, int[]> days,
        int[] from,
        Map<Long, int[]> buildings,
        int[] nowhere,
        int[] unsettled,
        int[] unknown,
        long[] inBuildings) {

    static final Register NONE =
            new Register(Map.of(), new int[0], Map.of(), new int[0], new int[0], new int[0], new long[0]);

    static Register of(
            Map<Integer, int[]> days,
            int[] from,
            Map<Long, int[]> buildings,
            int[] nowhere,
            int[] unsettled,
            int[] unknown) {
        long[] inBuildings = new long[from.length];
        buildings.values().forEach(counts -> {
            for (int state = 0; state < from.length; state++) {
                inBuildings[state] += counts[state * COUNTS + REGISTERED];
            }
        });
        return new Register(days, from, buildings, nowhere, unsettled, unknown, inBuildings);
    }

    /** Days that an extract speaks at most after its own. */
    static final int LONGEST = 366;

    static final int REGISTERED = 0;
    static final int ENDED = 1;
    static final int STATUS_UNKNOWN = 2;
    static final int COUNTS = 3;

    /** The sources that speak for the day {@code of} with an extract of up to {@code upTo}. */
    List<Integer> speaking(int upTo, int of) {
        return days.entrySet().stream()
                .filter(e -> {
                    int newest = Lists.newest(e.getValue(), Math.min(upTo, of));
                    return newest != Lists.NONE && of <= newest + LONGEST;
                })
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** How many sources have delivered by a day. */
    long sources(int upTo) {
        return days.values().stream()
                .filter(each -> Lists.newest(each, upTo) != Lists.NONE)
                .count();
    }

    /** The state on a day; -1 before the first. */
    int state(int day) {
        int i = Arrays.binarySearch(from, day);
        return i >= 0 ? i : -i - 2;
    }

    /** The state on the day {@code day} where some extract speaks for the day {@code of}; -1 where none does. */
    int stateFor(int day, int of) {
        return days.isEmpty() || speaking(day, of).isEmpty() ? -1 : state(day);
    }

    long bytes() {
        return buildings.size() * (80L + 4L * COUNTS * from.length);
    }
}
