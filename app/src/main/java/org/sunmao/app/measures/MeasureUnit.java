package org.sunmao.app.measures;

/** What a figure counts. */
public enum MeasureUnit {
    /** Enterprises, a whole number. */
    ENTERPRISES,
    /** Buildings, a whole number. */
    BUILDINGS,
    /** Moves of an enterprise into or out of a building, a whole number. */
    MOVES,
    /** Matters, a whole number. */
    MATTERS,
    /** Projects, a whole number. */
    PROJECTS,
    /** How often something was held, a whole number. */
    TIMES,
    /** Persons, each as often as he came, a whole number. */
    PERSON_TIMES,
    /** Area in m². */
    SQUARE_METRES,
    /** Land in mu (亩, a fifteenth of a hectare), to a hundredth. */
    MU,
    /** A share of a whole, 1 being all of it. */
    SHARE,
    /** Money in fen (0.01 yuan), a whole number. */
    FEN,
    /** Money in fen per m². */
    FEN_PER_SQM,

    /** Money in fen for a square metre and day. */
    FEN_PER_SQM_DAY,

    /** Days, a mean of whole numbers. */
    DAYS
}
