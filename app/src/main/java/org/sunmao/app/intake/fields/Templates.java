package org.sunmao.app.intake.fields;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Headers of an empty table of a kind, for those who have no list of their own yet. */
public final class Templates {

    /** Told by other columns, or by maps and not by hand. */
    private static final Set<Field> LEFT_OUT =
            EnumSet.of(Field.GEOMETRY, Field.LEASE_PERIOD, Field.PROVINCE, Field.CITY);

    private Templates() {}

    /** What intake reads in a table of that kind, in words that it recognises without asking. */
    public static List<String> headers(SourceKind kind) {
        return Field.listByKind(kind).stream()
                .filter(field -> !LEFT_OUT.contains(field))
                .map(field -> FieldWords.findUsual(field, kind))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A table that can hold whatever a row of that kind can say: a header for each field, its usual word where it has one. */
    public static Map<String, Field> columns(SourceKind kind) {
        var columns = new LinkedHashMap<String, Field>();
        for (Field field : Field.listByKind(kind)) {
            if (field != Field.LEASE_PERIOD) {
                columns.putIfAbsent(FieldWords.findUsual(field, kind).orElse(field.code()), field);
            }
        }
        return columns;
    }
}
