package org.sunmao.app.intake.files;

import org.jspecify.annotations.Nullable;

/**
 * A cell as its format gives it, before headers and merged cells are known.
 *
 * @param note code of a note about the cell, with what was found there as {@code noteFound}
 */
record RawCell(String text, Type type, @Nullable String note, String noteFound) {

    enum Type {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN
    }

    static final RawCell EMPTY = new RawCell("", Type.EMPTY, null, "");

    static RawCell text(String text) {
        String clean = CellText.clean(text);
        return clean.isEmpty() ? EMPTY : new RawCell(clean, Type.TEXT, null, "");
    }

    static RawCell of(String text, Type type) {
        return new RawCell(text, type, null, "");
    }

    /** A cell without a usable value, and why. */
    static RawCell noted(String note, String found) {
        return new RawCell("", Type.EMPTY, note, found);
    }

    boolean blank() {
        return text.isEmpty();
    }

    boolean worthKeeping() {
        return !text.isEmpty() || note != null;
    }
}
