package org.sunmao.app.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.intake.FilePreview;
import org.sunmao.app.intake.SheetPreview;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.FieldType;
import org.sunmao.app.intake.fields.SourceKind;

/**
 * The form in which a person says what columns mean, and what comes back from it: {@code use0} for the first group of sheets,
 * {@code c0.3} for the field of its fourth column, {@code u0.3} for the unit.
 */
final class MappingForm {

    private static final int SAMPLES = 3;

    private MappingForm() {}

    /** The groups as suggested. */
    static List<SheetGroup> suggested(FilePreview preview) {
        var groups = new ArrayList<SheetGroup>();
        boolean some =
                preview.sheets().stream().anyMatch(sheet -> sheet.mapping().complete());
        for (List<SheetPreview> sheets : byColumns(preview)) {
            ColumnMapping mapping = sheets.get(0).mapping();
            groups.add(group(groups.size(), sheets, mapping, mapping.complete() || !some));
        }
        return groups;
    }

    /** The groups as a person filled them in. */
    static List<SheetGroup> filled(FilePreview preview, Map<String, String> form) {
        var groups = new ArrayList<SheetGroup>();
        for (List<SheetPreview> sheets : byColumns(preview)) {
            int number = groups.size();
            ColumnMapping mapping = read(preview.kind(), number, sheets.get(0), form);
            groups.add(group(number, sheets, mapping, form.containsKey("use" + number)));
        }
        return groups;
    }

    /** What is to be taken in, by the index of the sheet. */
    static Map<Integer, ColumnMapping> chosen(List<SheetGroup> groups) {
        var chosen = new TreeMap<Integer, ColumnMapping>();
        groups.stream()
                .filter(SheetGroup::used)
                .forEach(group -> group.sheets().forEach(sheet -> chosen.put(sheet.index(), group.mapping())));
        return chosen;
    }

    private static List<List<SheetPreview>> byColumns(FilePreview preview) {
        var groups = new LinkedHashMap<List<String>, List<SheetPreview>>();
        preview.sheets()
                .forEach(sheet -> groups.computeIfAbsent(sheet.headers(), any -> new ArrayList<>())
                        .add(sheet));
        return List.copyOf(groups.values());
    }

    private static ColumnMapping read(SourceKind kind, int number, SheetPreview sheet, Map<String, String> form) {
        SortedMap<String, Field> columns = new TreeMap<>();
        var units = new TreeMap<String, String>();
        for (int i = 0; i < sheet.headers().size(); i++) {
            String header = sheet.headers().get(i);
            String unit = form.getOrDefault("u" + number + "." + i, "");
            Field.findByCode(form.getOrDefault("c" + number + "." + i, ""))
                    .filter(field -> field.kinds().contains(kind))
                    .ifPresent(field -> {
                        columns.put(header, field);
                        if (fits(field, unit, sheet.mapping())) {
                            units.putIfAbsent(field.code(), unit);
                        }
                    });
        }
        return new ColumnMapping(kind, columns, units);
    }

    private static boolean fits(Field field, String unit, ColumnMapping suggested) {
        return MappingUnits.of(field).contains(unit)
                || !unit.isEmpty() && unit.equals(suggested.units().get(field.code()));
    }

    private static SheetGroup group(int number, List<SheetPreview> sheets, ColumnMapping mapping, boolean used) {
        SheetPreview first = sheets.get(0);
        List<List<String>> rows = first.rows().stream()
                .map(row -> masked(first.headers(), row, mapping))
                .toList();
        var columns = new ArrayList<ColumnLine>();
        for (int i = 0; i < first.headers().size(); i++) {
            String header = first.headers().get(i);
            Field field = mapping.columns().get(header);
            String unit = field == null ? null : mapping.units().get(field.code());
            columns.add(new ColumnLine(i, header, samples(rows, i), field, unit));
        }
        return new SheetGroup(number, sheets, mapping, used, columns, rows);
    }

    private static List<String> samples(List<List<String>> rows, int column) {
        var different = new LinkedHashSet<String>();
        for (List<String> row : rows) {
            if (column < row.size() && !row.get(column).isBlank()) {
                different.add(row.get(column));
            }
        }
        return different.stream().limit(SAMPLES).toList();
    }

    private static List<String> masked(List<String> headers, List<String> cells, ColumnMapping mapping) {
        var shown = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            Field field = i < headers.size() ? mapping.columns().get(headers.get(i)) : null;
            shown.add(masked(field, i < headers.size() ? headers.get(i) : "", cells.get(i)));
        }
        return shown;
    }

    /** A cell as it is shown to somebody who has no reason to see personal data plain. */
    static String masked(@Nullable Field field, String head, String cell) {
        return field == null || Masking.isPersonal(head) ? Masking.underHead(head, cell) : masked(field, cell);
    }

    /** As above, where no head is known. */
    static String masked(@Nullable Field field, String cell) {
        if (cell.isBlank()) {
            return cell;
        }
        if (field != null && field.type() == FieldType.PERSON) {
            return Masking.personName(cell);
        }
        if (field != null && field.type() == FieldType.CODE) {
            return cell; // eighteen digits in a column of codes are an enterprise's, not a person's
        }
        return field != null && field.type() == FieldType.PHONE ? Masking.phone(cell) : Masking.text(cell);
    }
}
