package org.sunmao.app.measures;

/** What a figure counts. */
public enum MeasureUnit {
    /** Enterprises, a whole number. */
    ENTERPRISES,
    /** A share of a whole, 1 being all of it. */
    SHARE,
    /** Money in fen (0.01 yuan), a whole number. */
    FEN
}
