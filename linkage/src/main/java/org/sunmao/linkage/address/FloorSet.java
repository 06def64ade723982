package org.sunmao.linkage.address;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some floors in ascending order, basements negative. Most addresses name one or none. */
final class FloorSet {
    private static final int[] NONE = {};
    private static final String[] NO_RUNS = {};

    private int[] floors = NONE;
    private int size;

    /** The floors of a label, see {@link UnitLabels#floors}. */
    static FloorSet parse(@Nullable String label) {
        FloorSet out = new FloorSet();
        for (String run : label == null ? NO_RUNS : label.split(",")) {
            int hyphen = run.indexOf('-', 1);
            int first = floor(hyphen < 0 ? run : run.substring(0, hyphen));
            int last = hyphen < 0 ? first : floor(run.substring(hyphen + 1));
            for (int floor = first; floor <= last; floor++) {
                if (floor != 0) {
                    out.add(floor);
                }
            }
        }
        return out;
    }

    /** The floor of a label, 0 where it is none. */
    private static int floor(String label) {
        int number = UnitLabels.number(label);
        int floor = number > UnitParts.HIGHEST_FLOOR ? 0 : Math.max(0, number);
        return label.startsWith("B") ? -floor : floor;
    }

    void add(int floor) {
        int at = size;
        while (at > 0 && floors[at - 1] >= floor) {
            at--;
        }
        if (at < size && floors[at] == floor) {
            return;
        }
        if (size == floors.length) {
            floors = Arrays.copyOf(floors, size == 0 ? 2 : size * 2);
        }
        System.arraycopy(floors, at, floors, at + 1, size - at);
        floors[at] = floor;
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int first() {
        return floors[0];
    }

    int get(int i) {
        return floors[i];
    }

    boolean contains(int floor) {
        for (int i = 0; i < size; i++) {
            if (floors[i] == floor) {
                return true;
            }
        }
        return false;
    }

    boolean overlaps(FloorSet other) {
        for (int i = 0; i < size; i++) {
            if (other.contains(floors[i])) {
                return true;
            }
        }
        return false;
    }

    boolean isSame(FloorSet other) {
        return Arrays.equals(floors, 0, size, other.floors, 0, other.size);
    }
}
