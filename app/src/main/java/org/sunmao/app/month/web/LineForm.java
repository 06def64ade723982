package org.sunmao.app.month.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ToldLists;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.RowIssue;
import org.sunmao.app.intake.fields.RowReading;
import org.sunmao.app.month.LineState;
import org.sunmao.app.month.Sheet;
import org.sunmao.app.month.SheetLine;

/**
 * What was typed of a row. One thing that cannot be read keeps all of it from being kept, is named, and stays in its box.
 *
 * @param state what shall be said of it
 * @param typed of each field what differs from the list before, as it was typed
 * @param goneOn the day on which the tenant was gone; null where none was said, or none that can be
 * @param goneText that day as it was typed
 * @param errors by field the message key of what is wrong
 * @param faultKey message key of what is wrong with all of it; null where nothing is
 */
record LineForm(
        LineState state,
        Map<Field, String> typed,
        @Nullable LocalDate goneOn,
        String goneText,
        Map<Field, String> errors,
        @Nullable String faultKey) {

    private static final int LONGEST = 120;

    static LineForm none() {
        return new LineForm(LineState.OPEN, Map.of(), null, "", Map.of(), null);
    }

    boolean good() {
        return faultKey == null && errors.isEmpty();
    }

    /** Reads what was said of a row of the list. */
    static LineForm read(Sheet sheet, SheetLine line, Map<String, String> asked) {
        LineState wanted = LineState.find(asked.getOrDefault("state", "")).orElse(LineState.OPEN);
        return switch (wanted) {
            case GONE -> gone(sheet, line, asked.getOrDefault("gone-on", "").strip());
            case CHANGED, ADDED ->
                typed(line.payload() == null ? LineState.ADDED : LineState.CHANGED, line.base(), asked, line.units());
            case CONFIRMED, OPEN ->
                line.payload() == null
                        ? new LineForm(LineState.ADDED, line.typed(), null, "", Map.of(), null)
                        : new LineForm(wanted, Map.of(), null, "", Map.of(), null);
            case DROPPED -> new LineForm(LineState.DROPPED, line.typed(), null, "", Map.of(), null);
        };
    }

    /** Reads a row that is added. */
    static LineForm added(Map<String, String> asked, Map<String, String> units) {
        return typed(LineState.ADDED, Map.of(), asked, units);
    }

    /** Not before the list that still named the tenant, and not after the day that this list speaks of. */
    private static LineForm gone(Sheet sheet, SheetLine line, String text) {
        LocalDate day = day(text);
        String fault = null;
        if (line.payload() == null || !line.let()) {
            fault = "month.fault.not-let";
        } else if (day == null) {
            fault = "month.fault.gone-day";
        } else if (day.isAfter(sheet.day())) {
            fault = "month.fault.gone-late";
        } else if (sheet.basedOn() != null && !day.isAfter(sheet.basedOn())) {
            fault = "month.fault.gone-early";
        }
        return new LineForm(LineState.GONE, Map.of(), day, text, Map.of(), fault);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static LineForm typed(
            LineState state, Map<Field, String> base, Map<String, String> asked, Map<String, String> units) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        Map<Field, String> said = new EnumMap<>(Field.class);
        Map<Field, String> errors = new EnumMap<>(Field.class);
        for (Field field : SheetLine.TYPED) {
            String text = asked.get(field.code());
            if (text == null || text.strip().equals(base.getOrDefault(field, ""))) {
                continue;
            }
            typed.put(field, text.strip());
            if (text.strip().length() > LONGEST) {
                errors.put(field, "month.fault.long");
            } else if (!text.isBlank()) {
                said.put(field, text.strip());
            }
        }
        RowReading reading = ToldLists.read(said, units);
        for (RowIssue issue : reading.issues()) {
            if (said.containsKey(issue.field()) && !reading.values().containsKey(issue.field())) {
                errors.put(issue.field(), "month.fault.type." + type(issue.field()));
            }
        }
        if (said.containsKey(Field.LEASED_AREA) && "0".equals(reading.values().get(Field.LEASED_AREA))) {
            errors.put(Field.LEASED_AREA, "month.fault.type.number");
        }
        String fault = fault(state, base, typed, reading);
        // Nothing differs: the row is as it was.
        LineState meant = state == LineState.CHANGED && typed.isEmpty() ? LineState.CONFIRMED : state;
        return new LineForm(meant, typed, null, "", errors, errors.isEmpty() ? fault : "month.fault.typed");
    }

    private static String type(Field field) {
        return field == Field.LEASE_START || field == Field.LEASE_END
                ? "day"
                : field == Field.LEASED_AREA || field == Field.RENT ? "number" : "text";
    }

    private static @Nullable String fault(
            LineState state, Map<Field, String> base, Map<Field, String> typed, RowReading reading) {
        Map<Field, String> whole = new EnumMap<>(Field.class);
        whole.putAll(base);
        typed.keySet().forEach(whole::remove);
        whole.putAll(reading.values());
        if (!whole.containsKey(Field.FLOOR) && !whole.containsKey(Field.ROOM)) {
            return "month.fault.no-unit";
        }
        if (state == LineState.ADDED && !whole.containsKey(Field.TENANT_NAME)) {
            return "month.fault.no-tenant";
        }
        if (typed.containsKey(Field.TENANT_NAME)
                && base.containsKey(Field.TENANT_NAME)
                && !whole.containsKey(Field.TENANT_NAME)) {
            return "month.fault.tenant-emptied";
        }
        String start = whole.get(Field.LEASE_START);
        String end = whole.get(Field.LEASE_END);
        return start != null && end != null && end.compareTo(start) < 0 ? "month.fault.lease" : null;
    }
}
