package org.sunmao.benchmarks.fuzz;

import org.sunmao.app.intake.fields.SourceKind;

/**
 * A sound file that mutations start from.
 *
 * @param name with its extension, which says the format
 * @param kind what its rows are
 * @param bytes the whole file
 */
record Original(String name, SourceKind kind, byte[] bytes) {

    /** What is called .xlsx need not be one: departments rename old workbooks. */
    boolean isPackage() {
        return name.endsWith(".xlsx") && bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    boolean isText() {
        return name.endsWith(".csv") || name.endsWith(".geojson");
    }
}
