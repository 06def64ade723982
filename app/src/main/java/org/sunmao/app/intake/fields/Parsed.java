package org.sunmao.app.intake.fields;

import org.jspecify.annotations.Nullable;

/** What came of reading a cell. */
public sealed interface Parsed {

    /** The cell says nothing: empty, or one of N/A, -, 无, [], 不详 … */
    record Empty() implements Parsed {}

    /**
     * The cell was read.
     *
     * @param remark what was folded, assumed or looks wrong in it; null when nothing
     */
    record Value(FieldValue value, @Nullable Problem remark) implements Parsed {}

    /**
     * What is wrong.
     *
     * @param code stable code, such as {@code date.unreadable}
     * @param found the cell
     * @param expected a word for what was expected, such as {@code date}, or the value it should have had
     */
    record Problem(String code, String found, String expected) implements Parsed {}
}
