package org.sunmao.app.intake.fields;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Parsed.Problem;

/** Reads cells as fields. Never throws for what stands in a cell. */
public final class FieldReaders {

    /** No cell of another kind than text is longer than this. */
    private static final int MAX_CHARS = 200;

    private static final Parsed NOTHING = new Parsed.Empty();

    private FieldReaders() {}

    /**
     * Reads one cell.
     *
     * @param unit the unit of bare numbers in this column; null when not known, then the usual one of the field is taken
     */
    public static Parsed read(Field field, String cell, @Nullable String unit) {
        if (Cells.nothing(cell)) {
            return NOTHING;
        }
        return switch (field.type()) {
            case TEXT, ADDRESS -> text(Cells.folded(cell));
            case NAME, PERSON -> text(Cells.foldedName(cell));
            case GEOMETRY ->
                cell.startsWith("{") ? text(cell) : new Problem("geometry.unreadable", clip(cell), "GeoJSON geometry");
            default ->
                cell.length() > MAX_CHARS
                        ? new Problem("cell.too-long", clip(cell), "at most " + MAX_CHARS + " characters")
                        : shortCell(field, cell, unit == null || unit.isBlank() ? null : unit);
        };
    }

    private static Parsed shortCell(Field field, String cell, @Nullable String unit) {
        return switch (field.type()) {
            case CODE -> Codes.read(field, cell);
            case DATE -> openEnded(field, cell) ? NOTHING : Dates.day(cell);
            case MONTH -> Dates.month(cell);
            case AREA_SQM -> Quantities.area(cell, unit);
            case MONEY -> Amounts.read(field, cell, unit);
            case INTEGER -> Quantities.whole(field, cell);
            case DECIMAL -> Quantities.decimal(field, cell);
            case PERCENT -> Quantities.percent(cell, unit);
            case PHONE -> Phones.read(cell);
            case TERM -> LeaseCells.read(field, cell, unit);
            default -> throw new IllegalStateException("not a short cell: " + field.type());
        };
    }

    /** A lease without an end has no last day; that is no fault. */
    private static boolean openEnded(Field field, String cell) {
        return field == Field.LEASE_END && cell.strip().matches("长期|永久|无固定期限|不定期|自有");
    }

    private static Parsed text(String text) {
        return new Parsed.Value(new FieldValue.Text(text), null);
    }

    private static String clip(String cell) {
        return cell.length() <= MAX_CHARS ? cell : cell.substring(0, MAX_CHARS) + "…";
    }
}
