package org.sunmao.app.intake.files;

/** What a file is, told by its content and never by its extension. */
public enum FileFormat {
    /** Office Open XML workbook (ECMA-376). */
    XLSX,
    /** Binary workbook of Excel 97 to 2003 (BIFF8 in an OLE2 container). */
    XLS,
    /** Text with separated values (RFC 4180 and its relatives). */
    CSV,
    /** GeoJSON (RFC 7946). */
    GEOJSON
}
