package org.sunmao.app.month.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sunmao.app.intake.ToldRow;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.month.LineState;
import org.sunmao.app.month.Sheet;
import org.sunmao.app.month.SheetLine;
import org.sunmao.app.tenancy.UnitName;

/** The rows that a list says once somebody has gone through it, as a workbook would say them. */
public final class SheetRows {

    /** What a row says of its building. */
    private static final List<Field> BUILDING = List.of(
            Field.BUILDING_NAME,
            Field.BUILDING_CODE,
            Field.ADDRESS,
            Field.PROVINCE,
            Field.CITY,
            Field.DISTRICT,
            Field.STREET);
    /** What stays of a row when its tenant is gone. */
    private static final List<Field> UNIT = List.of(Field.FLOOR, Field.ROOM, Field.LEASED_AREA);

    private SheetRows() {}

    /**
     * Rows in the order of the list. A row that holds still is said again; one that is gone leaves its unit vacant, unless another row
     * says who holds it; rows that nobody has said anything of, and dropped ones, are not among them.
     */
    public static List<ToldRow> of(Sheet sheet) {
        Set<UnitName> held = new HashSet<>();
        sheet.lines().stream().filter(SheetRows::stays).forEach(line -> held.add(line.unit()));
        var rows = new ArrayList<ToldRow>();
        for (SheetLine line : sheet.lines()) {
            switch (line.state()) {
                case CONFIRMED -> rows.add(new ToldRow.Again(payload(line)));
                case CHANGED, ADDED -> rows.add(said(line.values(), sheet, line.units()));
                case GONE -> {
                    rows.add(new ToldRow.Gone(payload(line), Objects.requireNonNull(line.goneOn())));
                    if (held.add(line.unit())) {
                        rows.add(said(vacated(line), sheet, line.units()));
                    }
                }
                case OPEN, DROPPED -> {}
            }
        }
        return rows;
    }

    private static boolean stays(SheetLine line) {
        return line.state() == LineState.CONFIRMED
                || line.state() == LineState.CHANGED
                || line.state() == LineState.ADDED;
    }

    private static long payload(SheetLine line) {
        return Objects.requireNonNull(line.payload());
    }

    /** A unit that stands empty, as a row that was said of this building. */
    public static ToldRow vacant(Map<Field, String> building, Map<Field, String> unit, Map<String, String> units) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(building);
        values.putAll(unit);
        values.put(Field.OCCUPANCY_STATE, "空置");
        return new ToldRow.Said(values, units);
    }

    private static Map<Field, String> vacated(SheetLine line) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        UNIT.forEach(field -> copy(line.base(), field, values));
        BUILDING.forEach(field -> copy(line.base(), field, values));
        values.put(Field.OCCUPANCY_STATE, "空置");
        return values;
    }

    private static ToldRow said(Map<Field, String> values, Sheet sheet, Map<String, String> units) {
        Map<Field, String> whole = new EnumMap<>(Field.class);
        whole.putAll(building(sheet));
        whole.putAll(values);
        return new ToldRow.Said(whole, units);
    }

    /** What the rows of the list say of their building; its name where there are none. */
    public static Map<Field, String> building(Sheet sheet) {
        Map<Field, String> said = new EnumMap<>(Field.class);
        sheet.lines().stream()
                .filter(line -> line.base().containsKey(Field.BUILDING_NAME)
                        || line.base().containsKey(Field.BUILDING_CODE)
                        || line.base().containsKey(Field.ADDRESS))
                .findFirst()
                .ifPresent(line -> BUILDING.forEach(field -> copy(line.base(), field, said)));
        if (said.isEmpty()) {
            said.put(Field.BUILDING_NAME, sheet.building());
        }
        return said;
    }

    private static void copy(Map<Field, String> from, Field field, Map<Field, String> to) {
        String text = from.get(field);
        if (text != null) {
            to.put(field, text);
        }
    }
}
