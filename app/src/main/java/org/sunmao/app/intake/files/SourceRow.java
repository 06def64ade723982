package org.sunmao.app.intake.files;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param rowNumber 1-based, as a person sees it who opens the file in a spreadsheet program; in GeoJSON the ordinal of the feature
 * @param kind what the row is
 * @param cells display text, one per header: dates {@code yyyy-MM-dd}, numbers plain without exponent, cached values of
 *     formulas, merged cells filled; {@code ""} when empty
 * @param notes what is to be known about the cells
 */
public record SourceRow(int rowNumber, RowKind kind, List<String> cells, List<CellNote> notes) {
    public SourceRow {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }
}
