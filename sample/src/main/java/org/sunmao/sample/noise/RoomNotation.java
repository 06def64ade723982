package org.sunmao.sample.noise;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.world.Unit;

/** Ways of writing floor and rooms. */
public enum RoomNotation {
    /** {@code 12F} and {@code 1203、1205}. */
    F_LABEL,
    /** {@code 十二层} and {@code 1203室、1205室}. */
    CHINESE_FLOOR,
    /** Only {@code 12层1203-1205室}. */
    ONE_CELL,
    /** {@code 12层} and {@code A座1203}. */
    TOWER,
    /** {@code 12楼} and {@code 1203/1205}. */
    SLASH,
    /** Only {@code 12-03,12-05}. */
    DASH,
    /** The numbers 12 and 1203; several rooms as {@code 1203,05}. */
    NUMBER,
    /** Only {@code 十二楼1203、1205}. */
    CHINESE_ONE_CELL;

    /** Whether the floor has a column of its own. */
    public boolean hasFloorColumn() {
        return this != ONE_CELL && this != DASH && this != CHINESE_ONE_CELL;
    }

    /** The cell of the floor's column. */
    public Object floor(int floor) {
        return switch (this) {
            case F_LABEL -> floor + "F";
            case CHINESE_FLOOR -> Numerals.chinese(floor) + "层";
            case TOWER -> floor + "层";
            case SLASH -> floor + "楼";
            default -> floor;
        };
    }

    /**
     * The cell of the rooms' column.
     *
     * @param units      rooms of one floor, in order
     * @param wholeFloor whether these are all of its rooms
     * @param tower      letter of the tower, if it has one
     */
    public Object rooms(List<Unit> units, boolean wholeFloor, @Nullable String tower) {
        int floor = units.get(0).floor();
        if (wholeFloor && units.size() > 2) {
            return whole(floor);
        }
        return switch (this) {
            case F_LABEL -> rangeOrList(units, "-", "、", "");
            case CHINESE_FLOOR -> list(units, "室、") + "室";
            case ONE_CELL -> floor + "层" + rangeOrList(units, "-", "、", "室");
            case TOWER -> (tower == null ? "" : tower + "座") + list(units, "、");
            case SLASH -> list(units, "/");
            case DASH -> units.stream().map(RoomNotation::dashed).collect(Collectors.joining(","));
            case NUMBER ->
                units.size() == 1 ? (Object) Integer.valueOf(units.get(0).room()) : shortened(units);
            case CHINESE_ONE_CELL -> Numerals.chinese(floor) + "楼" + rangeOrList(units, "~", "、", "");
        };
    }

    private Object whole(int floor) {
        return switch (this) {
            case ONE_CELL -> floor + "层整层";
            case DASH -> floor + "F全层";
            case CHINESE_ONE_CELL -> Numerals.chinese(floor) + "楼整层";
            case CHINESE_FLOOR -> "整层";
            default -> "全层";
        };
    }

    private static String list(List<Unit> units, String separator) {
        return units.stream().map(Unit::room).collect(Collectors.joining(separator));
    }

    /** Rooms side by side as a range, others one by one; the rooms of a tenancy mostly are side by side. */
    private static String rangeOrList(List<Unit> units, String dash, String separator, String end) {
        if (units.size() >= 2 && isSideBySide(units)) {
            return units.get(0).room() + dash + units.get(units.size() - 1).room() + end;
        }
        return list(units, separator) + end;
    }

    private static boolean isSideBySide(List<Unit> units) {
        int first = Integer.parseInt(units.get(0).room());
        return Integer.parseInt(units.get(units.size() - 1).room()) - first == units.size() - 1;
    }

    private static String dashed(Unit unit) {
        String room = unit.room();
        return unit.floor() + "-" + room.substring(room.length() - 2);
    }

    private static String shortened(List<Unit> units) {
        StringBuilder text = new StringBuilder(units.get(0).room());
        for (Unit unit : units.subList(1, units.size())) {
            text.append(',').append(unit.room().substring(unit.room().length() - 2));
        }
        return text.toString();
    }
}
