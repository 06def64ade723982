package org.sunmao.app.intake.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sunmao.app.intake.files.MergeFiller.Filled;

/** Lays the cells of a row under the headers and writes down what is to be known about them. */
final class RowAssembler {

    private static final int SHOWN_CHARS = 200;

    private final List<String> headers;
    private final int usualCells;
    private final ReadLimits limits;

    /**
     * @param usualCells how many cells most rows have: where all are shorter than the header, none is worth a note
     */
    RowAssembler(List<String> headers, int usualCells, ReadLimits limits) {
        this.headers = headers;
        this.usualCells = usualCells;
        this.limits = limits;
    }

    SourceRow assemble(Filled row, RowKind kind) {
        List<String> cells = new ArrayList<>(headers.size());
        List<CellNote> notes = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            boolean filled = row.filled().get(column);
            // A heading inside the table is said once, not in every column that it is merged over.
            RawCell cell = filled && kind == RowKind.NOTE ? RawCell.EMPTY : row.cell(column);
            if (cell.text().length() > limits.maxCellChars()) {
                throw tooLong(row.own().number());
            }
            cells.add(cell.text());
            String header = headers.get(column);
            if (cell.note() != null) {
                notes.add(new CellNote(cell.note(), header, cell.noteFound(), ""));
            }
            if (filled && kind == RowKind.DATA) {
                notes.add(new CellNote("merged.filled", header, cell.text(), ""));
            }
        }
        count(row.own(), notes);
        return new SourceRow(row.own().number(), kind, cells, notes);
    }

    private void count(RawRow own, List<CellNote> notes) {
        int found = own.cells().size();
        int width = own.width();
        String expected = Integer.toString(headers.size());
        if (width > headers.size()) {
            List<String> extra = own.cells().subList(headers.size(), width).stream()
                    .map(RawCell::text)
                    .toList();
            String shown = String.join(" | ", extra);
            notes.add(new CellNote(
                    "row.cells-extra", "", shown.substring(0, Math.min(SHOWN_CHARS, shown.length())), expected));
        } else if (own.separated() && found < Math.min(headers.size(), usualCells)) {
            notes.add(new CellNote("row.cells-missing", "", Integer.toString(found), expected));
        }
    }

    private UnreadableFileException tooLong(int row) {
        return new UnreadableFileException(
                "file.cell-too-long",
                Map.of("row", Integer.toString(row), "limit", Integer.toString(limits.maxCellChars())));
    }
}
