package org.sunmao.sample.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunmao.sample.random.Dice;

/** Which rooms of a building are free. No room is ever given twice. */
final class FloorPlan {

    private final List<Unit> units;
    private final boolean[] taken;
    private final List<int[]> floors = new ArrayList<>();
    private final Map<Unit, Integer> places = new HashMap<>();

    FloorPlan(List<Unit> units) {
        this.units = units;
        this.taken = new boolean[units.size()];
        int from = 0;
        for (int i = 0; i < units.size(); i++) {
            places.put(units.get(i), i);
            if (i + 1 == units.size()
                    || units.get(i + 1).floor() != units.get(i).floor()) {
                floors.add(new int[] {from, i + 1});
                from = i + 1;
            }
        }
    }

    /** Takes about so many rooms, side by side on one floor where that can be, and answers them floor by floor. */
    List<List<Unit>> take(int wanted, Dice dice) {
        List<List<Unit>> got = new ArrayList<>();
        int left = wanted;
        int start = dice.below(floors.size());
        while (left > 0) {
            int[] run = findRun(left, start);
            if (run[1] == 0) {
                return got;
            }
            got.add(occupy(run[0], Math.min(left, run[1])));
            left -= run[1];
        }
        return got;
    }

    /** Gives rooms back. */
    void free(List<Unit> rooms) {
        for (Unit room : rooms) {
            taken[Objects.requireNonNull(places.get(room))] = false;
        }
    }

    private List<Unit> occupy(int from, int count) {
        for (int i = from; i < from + count; i++) {
            taken[i] = true;
        }
        return List.copyOf(units.subList(from, from + count));
    }

    /** Start and length of the first free run that is long enough, searched from a floor upwards; else the longest. */
    private int[] findRun(int wanted, int startFloor) {
        int[] best = {0, 0};
        for (int f = 0; f < floors.size(); f++) {
            int[] floor = floors.get((startFloor + f) % floors.size());
            int length = 0;
            for (int i = floor[0]; i < floor[1]; i++) {
                length = taken[i] ? 0 : length + 1;
                if (length > best[1]) {
                    best = new int[] {i - length + 1, length};
                }
                if (length == wanted) {
                    return best;
                }
            }
        }
        return best;
    }
}
