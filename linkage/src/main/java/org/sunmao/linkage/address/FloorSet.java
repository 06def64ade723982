package org.sunmao.linkage.address;

import java.util.Arrays;

/** Some floors in ascending order, basements negative. Most addresses name one or none. */
final class FloorSet {
    private static final int[] NONE = {};

    private int[] floors = NONE;
    private int size;

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

    boolean isSame(FloorSet other) {
        return Arrays.equals(floors, 0, size, other.floors, 0, other.size);
    }
}
