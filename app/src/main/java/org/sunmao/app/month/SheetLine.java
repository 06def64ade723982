package org.sunmao.app.month;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ToldLists;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.tenancy.UnitName;

/**
 * A row of a list that somebody goes through.
 *
 * @param n its number in the list, from 1
 * @param payload the payload that it starts from; null for one that was added
 * @param base what the payload says
 * @param units units of bare numbers in the source's columns, by the field's code
 * @param version how often something was said of it
 * @param typed what the newest word types, as it was typed; an empty text takes a value away
 * @param goneOn the day on which the holder was gone
 * @param by who said the newest word; null where nothing was said
 */
public record SheetLine(
        int n,
        @Nullable Long payload,
        Map<Field, String> base,
        Map<String, String> units,
        int version,
        LineState state,
        Map<Field, String> typed,
        @Nullable LocalDate goneOn,
        @Nullable String by,
        @Nullable Instant at) {

    /** What can be typed of a row. */
    public static final List<Field> TYPED = List.of(
            Field.TENANT_NAME,
            Field.FLOOR,
            Field.ROOM,
            Field.LEASED_AREA,
            Field.RENT,
            Field.LEASE_START,
            Field.LEASE_END);

    /** Without these a row of a tenant is not complete; floor and room count as one. */
    public static final List<Field> WANTED =
            List.of(Field.TENANT_NAME, Field.ROOM, Field.LEASED_AREA, Field.LEASE_START, Field.LEASE_END);

    public SheetLine {
        base = Map.copyOf(base);
        units = Map.copyOf(units);
        typed = Map.copyOf(typed);
    }

    /** What the row says with the newest word: canonical texts; what was typed and cannot be read is left out. */
    public Map<Field, String> values() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(base);
        if (state != LineState.CHANGED && state != LineState.ADDED) {
            return values;
        }
        typed.keySet().forEach(values::remove);
        if (typed.containsKey(Field.TENANT_NAME)) {
            values.remove(Field.OCCUPANCY_STATE);
        }
        Map<Field, String> said = new EnumMap<>(Field.class);
        typed.forEach((field, text) -> {
            if (!text.isBlank()) {
                said.put(field, text);
            }
        });
        values.putAll(ToldLists.read(said, units).values());
        return values;
    }

    /** The canonical text of a field with the newest word; empty where nothing is said. */
    public String value(Field field) {
        return values().getOrDefault(field, "");
    }

    /** What stood there before; empty where nothing did. */
    public String was(Field field) {
        return base.getOrDefault(field, "");
    }

    /** Whether the unit is vacant by the row as it is now. */
    public boolean vacant() {
        Map<Field, String> values = values();
        return !values.containsKey(Field.TENANT_NAME) && isVacant(values.getOrDefault(Field.OCCUPANCY_STATE, ""));
    }

    /** Whether the row names a tenant as it is now. */
    public boolean let() {
        return values().containsKey(Field.TENANT_NAME);
    }

    private static boolean isVacant(String state) {
        return state.equals("vacant") || state.equals("空置");
    }

    /** The unit as it is named now. */
    public UnitName unit() {
        return UnitName.of(blankless(Field.FLOOR), blankless(Field.ROOM));
    }

    private @Nullable String blankless(Field field) {
        String text = value(field);
        return text.isBlank() ? null : text;
    }

    /** The unit in words: floor and room as they are written. */
    public String place() {
        String floor = value(Field.FLOOR);
        String room = value(Field.ROOM);
        if (room.isEmpty()) {
            return floor;
        }
        String shown = floor.matches("-?\\d+") ? floor + "F" : floor;
        return floor.isEmpty() ? room : shown + " " + room;
    }

    /** What a row of a tenant lacks. */
    public List<Field> missing() {
        Map<Field, String> values = values();
        if (!values.containsKey(Field.TENANT_NAME)) {
            return List.of();
        }
        return WANTED.stream()
                .filter(field ->
                        !values.containsKey(field) && !(field == Field.ROOM && values.containsKey(Field.FLOOR)))
                .toList();
    }
}
