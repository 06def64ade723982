package org.sunmao.app.intake.fields;

/** How a cell of a field is read; decides the form of its canonical text. */
public enum FieldType {
    /** Text as it stands, white space folded. */
    TEXT,
    /** Name of an enterprise, building or person's firm; as text. */
    NAME,
    /** Code of letters and digits; half-width, upper case, without spaces. */
    CODE,
    /** Day, {@code yyyy-MM-dd}. */
    DATE,
    /** Month, {@code yyyy-MM}. */
    MONTH,
    /** Area in square metres, plain decimal. */
    AREA_SQM,
    /** Amount in fen, a whole number; another currency than CNY follows as its ISO 4217 code: {@code 75000000 USD} (cents). */
    MONEY,
    /** Whole number. */
    INTEGER,
    /** Plain decimal. */
    DECIMAL,
    /** A term of a lease in the form of its value: {@code 3.5 sqm-day}, {@code 2 months}, {@code leased}; see {@code intake.lease}. */
    TERM,
    /** Share of one, plain decimal: 85 % is {@code 0.85}. */
    PERCENT,
    /** Telephone number: digits, a leading +, and a hyphen before an extension. */
    PHONE,
    /** A natural person's name; personal data. */
    PERSON,
    /** Address as text. */
    ADDRESS,
    /** GeoJSON geometry, compact JSON. */
    GEOMETRY
}
