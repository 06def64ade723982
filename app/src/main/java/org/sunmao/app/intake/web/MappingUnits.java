package org.sunmao.app.intake.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.CoordinateSystem;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.FieldType;

/** The units in which bare numbers of a column can be. */
public final class MappingUnits {

    private static final Map<FieldType, List<String>> UNITS = Map.of(
            FieldType.MONEY, List.of("元", "千元", "万元", "百万元", "亿元", "万美元"),
            FieldType.AREA_SQM, List.of("㎡", "万㎡", "亩", "公顷"),
            FieldType.PERCENT, List.of("%"));
    private static final List<String> RENT = List.of("元/㎡·天", "元/㎡·月", "元/月", "元/年");

    private static final Map<Field, List<String>> OF_TERMS = Map.of(
            Field.RENT, RENT,
            Field.RENT_FREE, List.of("天", "个月"),
            Field.DEPOSIT, List.of("元", "万元", "个月"),
            Field.ESCALATION, List.of("%"));

    private MappingUnits() {}

    /** The units of a field; none where the unit does not matter. The unit of coordinates is their system. */
    public static List<String> of(Field field) {
        if (field.isCoordinate()) {
            return CoordinateSystem.labels();
        }
        return OF_TERMS.getOrDefault(field, UNITS.getOrDefault(field.type(), List.of()));
    }

    /** Every unit, and the one that is suggested if it is no usual one. */
    public static List<String> all(@Nullable String suggested) {
        List<String> usual = Stream.of(FieldType.MONEY, FieldType.AREA_SQM, FieldType.PERCENT)
                .flatMap(type -> UNITS.getOrDefault(type, List.of()).stream())
                .toList();
        return Stream.of(
                        usual.stream(),
                        RENT.stream(),
                        Stream.of("天", "个月"),
                        CoordinateSystem.labels().stream(),
                        Stream.ofNullable(suggested))
                .flatMap(units -> units)
                .distinct()
                .toList();
    }

    /** The word for the kind of unit that a field takes: money, area, percent, rent, coordinates; empty for none. */
    public static String kind(Field field) {
        if (OF_TERMS.containsKey(field)) {
            return field.code();
        }
        if (field.isCoordinate()) {
            return "coordinates";
        }
        return switch (field.type()) {
            case MONEY -> "money";
            case AREA_SQM -> "area";
            case PERCENT -> "percent";
            default -> "";
        };
    }
}
