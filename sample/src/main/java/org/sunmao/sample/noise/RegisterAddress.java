package org.sunmao.sample.noise;

import java.util.List;
import org.sunmao.sample.lexicon.Region;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Registration;

/** An address as the register writes it: region, road and number, mostly the building, then the room. */
public final class RegisterAddress {

    private RegisterAddress() {}

    /** The address in words. */
    public static String write(Registration registration, Dice dice) {
        Building building = registration.building();
        if (building == null) {
            return region(dice) + registration.roadside();
        }
        String number = dice.chance(0.4)
                ? building.site().otherRoadNumber()
                : building.site().roadNumber();
        String street = dice.chance(0.2) ? building.site().street().nameZh() : "";
        String room = room(registration, dice);
        String shared = registration.shared() ? shared(dice) : "";
        return region(dice) + street + number + buildingName(building, dice) + room + shared;
    }

    private static String region(Dice dice) {
        double d = dice.fraction();
        if (d < 0.55) {
            return Region.NAME_ZH;
        }
        return d < 0.8 ? Region.PROVINCE + Region.NAME_ZH : d < 0.95 ? Region.DISTRICT : Region.CITY;
    }

    private static String buildingName(Building building, Dice dice) {
        String former = building.name().former();
        double d = dice.fraction();
        if (former != null && d < 0.4) {
            return former;
        }
        String tower = building.name().tower();
        if (tower != null && d < 0.3) {
            return tower + "座";
        }
        return d < 0.83 ? building.name().official() : "";
    }

    private static String room(Registration registration, Dice dice) {
        List<RoomNotation> ways = List.of(
                RoomNotation.ONE_CELL,
                RoomNotation.ONE_CELL,
                RoomNotation.CHINESE_FLOOR,
                RoomNotation.F_LABEL,
                RoomNotation.SLASH,
                RoomNotation.CHINESE_ONE_CELL);
        RoomNotation way = dice.pick(ways);
        String rooms = way.rooms(registration.units(), false, null).toString();
        boolean floor = way.hasFloorColumn() && dice.chance(0.3);
        String before = floor ? way.floor(registration.units().get(0).floor()).toString() : "";
        return before + rooms + (way == RoomNotation.F_LABEL && dice.chance(0.7) ? "室" : "");
    }

    private static String shared(Dice dice) {
        double d = dice.fraction();
        if (d < 0.45) {
            return "-" + (char) ('A' + dice.below(6)) + dice.between(1, 299) + "号工位";
        }
        return d < 0.75 ? "（集群注册）" : "（托管）";
    }
}
