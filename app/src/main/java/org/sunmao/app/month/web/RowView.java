package org.sunmao.app.month.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.month.LineState;
import org.sunmao.app.month.Sheet;
import org.sunmao.app.month.SheetLine;

/**
 * A row as it is shown.
 *
 * @param state word of its state
 * @param place floor and room
 * @param vacant whether the unit stood empty on the list before
 * @param facts what it says beside place and tenant
 * @param changes what was and what is, of a row that was changed
 * @param missing message keys of the cells that it lacks
 * @param goneOn the day on which the tenant was gone, as typed or kept; empty where none was said
 * @param fault message key of why the last word was not kept; null where it was
 * @param faultBy who said something meanwhile; null where nobody did
 */
public record RowView(
        int n,
        boolean added,
        int version,
        String state,
        String place,
        String tenant,
        boolean vacant,
        List<Fact> facts,
        List<Change> changes,
        List<String> missing,
        List<Input> inputs,
        String goneOn,
        LocalDate latest,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String fault,
        @Nullable String faultBy,
        boolean openForm,
        boolean openGone) {

    /** A word and its value. */
    public record Fact(String key, String value) {}

    /** What a cell was and what it is now; empty where it says nothing. */
    public record Change(String key, String was, String now) {}

    private static final List<Field> FACTS = List.of(Field.LEASED_AREA, Field.RENT, Field.LEASE_START, Field.LEASE_END);

    static RowView of(Sheet sheet, SheetLine line) {
        return of(sheet, line, LineForm.none(), null);
    }

    /**
     * @param form what was typed and could not be kept
     * @param faultBy who said something meanwhile
     */
    static RowView of(Sheet sheet, SheetLine line, LineForm form, @Nullable String faultBy) {
        Map<Field, String> values = line.values();
        List<Fact> facts = FACTS.stream()
                .filter(values::containsKey)
                .map(field -> new Fact(key(field), values.getOrDefault(field, "")))
                .toList();
        String fault = faultBy != null ? "month.fault.meanwhile" : form.faultKey();
        boolean gone = form.state() == LineState.GONE;
        return new RowView(
                line.n(),
                line.payload() == null,
                line.version(),
                line.state().word(),
                line.place(),
                values.getOrDefault(Field.TENANT_NAME, ""),
                line.vacant(),
                facts,
                changes(line, values),
                line.state() == LineState.GONE || line.state() == LineState.DROPPED
                        ? List.of()
                        : line.missing().stream().map(RowView::key).toList(),
                inputs(values, form),
                gone
                        ? form.goneText()
                        : line.goneOn() == null ? "" : line.goneOn().toString(),
                sheet.day(),
                line.by(),
                line.at(),
                fault,
                faultBy,
                fault != null && !gone && form.state() != LineState.CONFIRMED && form.state() != LineState.OPEN,
                fault != null && gone);
    }

    private static List<Change> changes(SheetLine line, Map<Field, String> values) {
        var changes = new ArrayList<Change>();
        if (line.state() == LineState.CHANGED) {
            for (Field field : SheetLine.TYPED) {
                String now = values.getOrDefault(field, "");
                if (!now.equals(line.was(field))) {
                    changes.add(new Change(key(field), line.was(field), now));
                }
            }
        }
        return changes;
    }

    /** The boxes of a row that is added. */
    static List<Input> empty(LineForm form) {
        return inputs(Map.of(), form);
    }

    private static List<Input> inputs(Map<Field, String> values, LineForm form) {
        return SheetLine.TYPED.stream()
                .map(field -> new Input(
                        field.code(),
                        key(field),
                        form.typed().getOrDefault(field, values.getOrDefault(field, "")),
                        field == Field.LEASE_START || field == Field.LEASE_END ? "date" : "text",
                        field == Field.LEASED_AREA || field == Field.RENT ? "decimal" : "text",
                        form.errors().get(field)))
                .toList();
    }

    /** The message key of any field: this room's word for what can be typed here, else intake's. */
    static String anyKey(Field field) {
        return SheetLine.TYPED.contains(field) ? key(field) : "intake.field." + field.code();
    }

    static String key(Field field) {
        return "month.field." + field.code();
    }
}
