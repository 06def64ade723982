package org.sunmao.app.front.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.FieldReaders;
import org.sunmao.app.intake.fields.Parsed;

/** What somebody fills in about a lease; each line is a field of tenants' lists, written as it would be there. */
final class LeaseForm {

    /** The lines of the form, in their order. */
    static final List<Field> FIELDS = List.of(
            Field.TENANT_NAME,
            Field.CREDIT_CODE,
            Field.RIGHT,
            Field.HEAD_TENANT,
            Field.LEASED_AREA,
            Field.LEASE_START,
            Field.LEASE_END,
            Field.RENT,
            Field.RENT_FREE,
            Field.ESCALATION,
            Field.DEPOSIT,
            Field.BREAK_OPTION,
            Field.SIGNED_ON);

    private final Map<String, String> cells = new LinkedHashMap<>();
    private final @Nullable LocalDate day;

    private LeaseForm(@Nullable LocalDate day) {
        this.day = day;
    }

    /** @param given parameters of the request */
    static LeaseForm of(Map<String, String> given) {
        var form = new LeaseForm(day(given.getOrDefault("day", "")));
        for (Field field : FIELDS) {
            String text = given.getOrDefault(field.code(), "").strip();
            if (!text.isEmpty()) {
                form.cells.put(field.code(), text);
            }
        }
        return form;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    Map<String, String> cells() {
        return cells;
    }

    /** The day that it speaks of; null where it cannot be read. */
    @Nullable
    LocalDate day() {
        return day;
    }

    boolean filled() {
        return cells.containsKey(Field.TENANT_NAME.code());
    }

    /** The canonical texts of what can be read. */
    Map<String, String> read() {
        var read = new LinkedHashMap<String, String>();
        for (Field field : FIELDS) {
            String cell = cells.get(field.code());
            if (cell != null && FieldReaders.read(field, cell, null) instanceof Parsed.Value value) {
                read.put(field.code(), value.value().canonical());
            }
        }
        return read;
    }

    /** The fields whose text cannot be read. */
    List<Field> unreadable() {
        var unreadable = new ArrayList<Field>();
        for (Field field : FIELDS) {
            String cell = cells.get(field.code());
            if (cell != null && FieldReaders.read(field, cell, null) instanceof Parsed.Problem) {
                unreadable.add(field);
            }
        }
        return unreadable;
    }
}
