package org.sunmao.sample.world;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.sample.random.Dice;

/** Divides a building's floors into rooms. */
final class UnitMaker {

    private UnitMaker() {}

    static List<Unit> make(Dice dice, int floors, double plateSqm) {
        boolean skipsFours = dice.chance(0.15);
        double share = dice.range(0.70, 0.80);
        int perFloor = (int) Math.max(3, Math.min(16, Math.round(plateSqm * share / dice.range(75, 150))));
        List<Unit> units = new ArrayList<>();
        int label = 0;
        for (int storey = 1; storey <= floors; storey++) {
            label++;
            while (skipsFours && isAvoided(label)) {
                label++;
            }
            boolean technical = floors > 25 && storey % 16 == 0;
            if (!technical) {
                addFloor(units, dice, label, storey == 1 ? Math.max(2, perFloor / 2) : perFloor, plateSqm * share);
            }
        }
        return List.copyOf(units);
    }

    private static boolean isAvoided(int label) {
        return label % 10 == 4 || label == 13;
    }

    private static void addFloor(List<Unit> units, Dice dice, int floor, int count, double areaSqm) {
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            weights[i] = dice.range(0.6, 1.4);
            sum += weights[i];
        }
        for (int i = 0; i < count; i++) {
            int centi = (int) (areaSqm * weights[i] / sum * 100);
            units.add(new Unit(floor, String.format("%d%02d", floor, i + 1), centi));
        }
    }
}
