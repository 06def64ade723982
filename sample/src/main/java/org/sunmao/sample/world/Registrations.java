package org.sunmao.sample.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.random.Dice;

/** Says of every enterprise where it is registered; computed when asked, never held. */
final class Registrations {

    private static final int SHARERS = 700;

    private final long seed;
    private final List<Building> buildings;
    private final int sharedAddresses;

    Registrations(long seed, List<Building> buildings, int enterprises) {
        this.seed = seed;
        this.buildings = buildings;
        this.sharedAddresses = Math.max(1, enterprises / 6 / SHARERS);
    }

    Registration of(Enterprise enterprise, @Nullable Tenancy first) {
        Dice dice = Dice.of(seed, "registration", enterprise.index());
        if (enterprise.relation() == Relation.AT_HOME && first != null) {
            return new Registration(buildings.get(first.building()), first.units(), false, "");
        }
        if (enterprise.relation() == Relation.VIRTUAL) {
            return shared(dice);
        }
        if (enterprise.relation() == Relation.ONLY_REGISTERED) {
            double d = dice.fraction();
            return d < 0.12 ? shared(dice) : d < 0.45 ? someRoom(dice) : roadside(dice);
        }
        return someRoom(dice);
    }

    private Registration shared(Dice dice) {
        Dice place = Dice.of(seed, "shared", dice.below(sharedAddresses));
        Registration room = someRoom(place);
        return new Registration(room.building(), room.units(), true, "");
    }

    private Registration someRoom(Dice dice) {
        Building building = dice.pick(buildings);
        return new Registration(building, List.of(dice.pick(building.units())), false, "");
    }

    private Registration roadside(Dice dice) {
        Site near = dice.pick(buildings).site();
        String number = near.street().nameZh() + near.road() + (near.number() + 2 * dice.between(4, 90)) + "号";
        String rest = dice.chance(0.4)
                ? dice.between(1, 18) + "号楼" + dice.between(1, 4) + "单元" + dice.between(1, 11) + "0"
                        + dice.between(1, 4) + "室"
                : dice.chance(0.5) ? "网点" + dice.between(1, 30) : "";
        return new Registration(null, List.of(), false, number + rest);
    }
}
