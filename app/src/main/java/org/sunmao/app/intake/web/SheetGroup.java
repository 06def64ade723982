package org.sunmao.app.intake.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.SheetPreview;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;

/**
 * Sheets of one file with the same columns; a person speaks about them once.
 *
 * @param number 0-based position among the groups, which names the fields of the form
 * @param sheets the sheets, in the order of the file; at least one
 * @param mapping what the columns are taken for
 * @param used whether their rows are to be taken in
 * @param columns the columns, one by one
 * @param rows the first rows of the first sheet, personal data masked
 */
public record SheetGroup(
        int number,
        List<SheetPreview> sheets,
        ColumnMapping mapping,
        boolean used,
        List<ColumnLine> columns,
        List<List<String>> rows) {

    /** The sheet that stands for all. */
    public SheetPreview first() {
        return sheets.get(0);
    }

    /** Where the points of the first rows lie; null when no column is taken for coordinates, or none can be read. */
    public @Nullable Whereabouts whereabouts() {
        return Whereabouts.find(first(), mapping).orElse(null);
    }

    /** Whether longitude and latitude are said to be in different systems, which no point can be. */
    public boolean contradictsItself() {
        return mapping.columns().values().containsAll(List.of(Field.LONGITUDE, Field.LATITUDE))
                && mapping.coordinates(Field.LONGITUDE) != mapping.coordinates(Field.LATITUDE);
    }

    /** Of each of these sets at least one field must have a column, and none has. */
    public List<Set<Field>> missing() {
        return mapping.missing();
    }
}
