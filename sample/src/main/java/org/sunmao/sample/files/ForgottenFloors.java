package org.sunmao.sample.files;

import java.time.YearMonth;
import java.util.List;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.World;

/** In some months a manager leaves a floor of a building out, and has it again in the month after. */
final class ForgottenFloors {

    private static final double SHARE = 0.006;
    private static final int LEAST_FLOORS = 6;

    private final World world;
    private final YearMonth month;

    ForgottenFloors(World world, YearMonth month) {
        this.world = world;
        this.month = month;
    }

    /** The rows without those of the floor that was forgotten, if one was. */
    List<TenantRow> leaveOut(Building building, List<TenantRow> rows, CaseBook cases) {
        long number = month.getYear() * 12L + month.getMonthValue();
        Dice dice = world.dice("forgot-floor", building.index(), number);
        boolean surely =
                building.index() == 1 && month.equals(world.firstMonth().plusMonths(1));
        boolean forgets = dice.chance(SHARE) || surely;
        boolean inside = month.isAfter(world.firstMonth()) && month.isBefore(world.lastMonth());
        List<Integer> floors =
                rows.stream().map(TenantRow::floor).distinct().sorted().toList();
        if (!forgets || !inside || floors.size() < LEAST_FLOORS) {
            return rows;
        }
        int floor = dice.pick(floors.subList(1, floors.size()));
        cases.note(Case.FORGOTTEN_FLOOR, null, building, month + " " + floor);
        return rows.stream().filter(row -> row.floor() != floor).toList();
    }
}
