package org.sunmao.app.intake.fields;

import org.jspecify.annotations.Nullable;

/** Reads cells as fields. Never throws. */
public final class FieldReaders {

    private FieldReaders() {}

    /**
     * Reads one cell.
     *
     * @param unit the unit of bare numbers in this column; null when not known, then the usual one of the field is taken
     */
    public static Parsed read(Field field, String cell, @Nullable String unit) {
        throw new UnsupportedOperationException("being written");
    }
}
