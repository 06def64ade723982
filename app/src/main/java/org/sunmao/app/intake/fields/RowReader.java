package org.sunmao.app.intake.fields;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sunmao.app.intake.files.CellNote;
import org.sunmao.app.intake.files.SourceRow;

/** Reads rows by a mapping. Never throws for what stands in a row. */
public final class RowReader {

    /**
     * Reads one row. It is refused when it lacks what {@link SourceKind#requirements()} asks for. A quantity that a row shares
     * with the one above through merged cells is read in the first of them only, so that it is counted once. A tenant's name
     * that says the unit stands empty is read as {@link Field#OCCUPANCY_STATE} 空置. Of several columns with the same field
     * the first that says something counts.
     *
     * @param headers of the sheet the row is from
     */
    public RowReading read(ColumnMapping mapping, List<String> headers, SourceRow row) {
        Map<String, List<String>> noteCodes = noteCodes(row.notes());
        RowDraft draft = new RowDraft(mapping);
        for (int column = 0; column < headers.size() && column < row.cells().size(); column++) {
            String header = headers.get(column);
            Field field = mapping.columns().get(header);
            if (field != null) {
                draft.read(header, field, row.cells().get(column), noteCodes.getOrDefault(header, List.of()));
            }
        }
        for (CellNote note : row.notes()) {
            if (note.code().startsWith("row.")) {
                draft.noteRow(note);
            }
        }
        return draft.finish();
    }

    private static Map<String, List<String>> noteCodes(List<CellNote> notes) {
        return notes.isEmpty()
                ? Map.of()
                : notes.stream()
                        .collect(Collectors.groupingBy(
                                CellNote::column, Collectors.mapping(CellNote::code, Collectors.toList())));
    }
}
