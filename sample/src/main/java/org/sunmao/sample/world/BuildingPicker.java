package org.sunmao.sample.world;

import java.util.Arrays;
import java.util.List;
import org.sunmao.sample.random.Dice;

/** Picks buildings, those with more rooms more often. */
final class BuildingPicker {

    private final long[] upTo;

    BuildingPicker(List<Building> buildings) {
        upTo = new long[buildings.size()];
        long sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += buildings.get(i).units().size();
            upTo[i] = sum;
        }
    }

    /** Index of a building. */
    int pick(Dice dice) {
        long at = (long) (dice.fraction() * upTo[upTo.length - 1]) + 1;
        int found = Arrays.binarySearch(upTo, at);
        return found >= 0 ? found : -found - 1;
    }
}
