package org.sunmao.app.matters.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.FieldType;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.rules.FieldReader;
import org.sunmao.app.matters.store.Units;

/** Reads what forms say of a matter's fields. */
@Component
class MatterForms {

    private final Units units;

    MatterForms(Units units) {
        this.units = units;
    }

    /**
     * A form read.
     *
     * @param fields all fields as they are afterwards
     * @param said what the form itself says
     * @param unreadable fields that cannot be read
     */
    record Filled(Map<String, String> fields, Map<String, String> said, List<String> unreadable) {}

    /** Reads the fields that a form asks for over what was filled in before; a blank one is emptied. */
    Filled fill(
            Reader reader,
            MatterKind kind,
            Map<String, String> was,
            Map<String, String> typed,
            Iterable<String> asked) {
        var reading = new FieldReader(units.codes(reader));
        var fields = new LinkedHashMap<>(was);
        var said = new LinkedHashMap<String, String>();
        var unreadable = new ArrayList<String>();
        for (String name : asked) {
            String text = typed.getOrDefault(name, "");
            Optional<MatterField> field = kind.findField(name);
            Optional<String> read =
                    field.isEmpty() || text.isBlank() ? Optional.empty() : reading.read(field.get(), text);
            if (field.isEmpty() || !text.isBlank() && read.isEmpty()) {
                unreadable.add(name);
            } else if (read.isPresent()) {
                fields.put(name, read.get());
                said.put(name, read.get());
            } else {
                fields.remove(name);
            }
        }
        return new Filled(fields, said, unreadable);
    }

    /** The fields that are still missing before a matter comes into this state. */
    static List<String> missing(MatterKind kind, String state, Map<String, String> fields) {
        return kind.neededIn(state).stream()
                .map(MatterField::name)
                .filter(name -> !fields.containsKey(name))
                .toList();
    }

    /** What a matter is found by. */
    static String words(MatterKind kind, String number, String title, Map<String, String> fields) {
        var words = new StringBuilder(number).append('\n').append(title);
        for (MatterField field : kind.fields()) {
            boolean text = field.type() == FieldType.LINE || field.type() == FieldType.TEXT;
            if (text && fields.containsKey(field.name())) {
                words.append('\n').append(fields.get(field.name()));
            }
        }
        return words.toString();
    }
}
