package org.sunmao.app.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListColumn.Remark;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.RowIssue;
import org.sunmao.app.intake.fields.RowReading;
import org.sunmao.app.intake.files.SourceRow;
import org.sunmao.app.intake.files.SourceSheet;

/** Counts, row by row, how the columns of a sheet are read. */
final class ColumnTally {

    private static final int EXAMPLES = 2;

    private final SourceSheet sheet;
    private final int id;
    private final @Nullable Field[] fields;
    private final long[] filled;
    private final long[] read;
    private final List<List<String>> examples = new ArrayList<>();
    private final List<Map<String, Remark>> remarks = new ArrayList<>();
    private long rows;

    ColumnTally(SourceSheet sheet, int id, ColumnMapping mapping) {
        this.sheet = sheet;
        this.id = id;
        int columns = sheet.headers().size();
        fields = new @Nullable Field[columns];
        filled = new long[columns];
        read = new long[columns];
        for (int i = 0; i < columns; i++) {
            fields[i] = i == id ? null : mapping.columns().get(sheet.headers().get(i));
            examples.add(new ArrayList<>(EXAMPLES));
            remarks.add(new HashMap<>());
        }
    }

    void add(SourceRow row, RowReading reading) {
        rows++;
        Map<Field, String> values = reading.values();
        int columns = Math.min(filled.length, row.cells().size());
        for (int i = 0; i < columns; i++) {
            String cell = row.cells().get(i);
            if (cell.isBlank()) {
                continue;
            }
            filled[i]++;
            read[i] += i == id || understood(fields[i], values) ? 1 : 0;
            List<String> some = examples.get(i);
            if (some.size() < EXAMPLES && !some.contains(cell.strip())) {
                some.add(cell.strip());
            }
        }
        for (RowIssue issue : reading.issues()) {
            int column = issue.column().isEmpty() ? -1 : sheet.headers().indexOf(issue.column());
            if (column >= 0 && column < columns && !row.cells().get(column).isBlank()) {
                remarks.get(column).merge(issue.code(), first(issue, row), ColumnTally::oneMore);
            }
        }
    }

    private static boolean understood(@Nullable Field field, Map<Field, String> values) {
        return field != null
                && (values.containsKey(field)
                        || field == Field.CREDIT_CODE && values.containsKey(Field.REGISTRATION_NUMBER));
    }

    private static Remark first(RowIssue issue, SourceRow row) {
        return new Remark(issue.code(), 1, row.rowNumber(), issue.found(), issue.expected());
    }

    private static Remark oneMore(Remark one, Remark other) {
        return new Remark(one.code(), one.count() + other.count(), one.row(), one.found(), one.expected());
    }

    /** What was counted, in the order of the columns. */
    List<ListColumn> columns() {
        var out = new ArrayList<ListColumn>();
        for (int i = 0; i < filled.length; i++) {
            List<Remark> most = remarks.get(i).values().stream()
                    .sorted(Comparator.comparingLong((Remark r) -> -r.count()).thenComparing(Remark::code))
                    .toList();
            out.add(new ListColumn(
                    sheet.name(),
                    sheet.headers().get(i),
                    fields[i],
                    i == id,
                    rows,
                    filled[i],
                    read[i],
                    List.copyOf(examples.get(i)),
                    most));
        }
        return out;
    }
}
