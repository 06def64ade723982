package org.sunmao.app.matters;

import java.util.Locale;

/** What a field of a matter holds. */
public enum FieldType {
    /** A line of text. */
    LINE,
    /** A text of several lines. */
    TEXT,
    /** One of the choices. */
    CHOICE,
    /** A day, ISO 8601. */
    DATE,
    /** A whole number, not below zero. */
    COUNT,
    /** A sum of money, kept in fen, typed in yuan. */
    MONEY,
    /** A mark from 1 to 5. */
    MARK,
    /** Yes or no. */
    FLAG,
    /** A unit that handles matters, by its code. */
    UNIT,
    /** Several such units. */
    UNITS;

    /** The word in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
