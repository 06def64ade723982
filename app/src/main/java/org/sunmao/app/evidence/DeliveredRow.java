package org.sunmao.app.evidence;

import java.util.List;

/**
 * One row as it came.
 *
 * @param sheet number of the sheet, from 0
 * @param rowNumber as a person counts rows in the file, from 1
 * @param kind whether it is used, refused (and kept), or a total line (and kept)
 * @param layout the columns that its cells stand in
 * @param cells display text, aligned with the layout's headers
 * @param fieldsJson JSON object of field code to canonical text under the confirmed mapping
 */
public record DeliveredRow(int sheet, int rowNumber, Kind kind, Layout layout, List<String> cells, String fieldsJson) {

    /** What becomes of a row. */
    public enum Kind {
        GOOD,
        REFUSED,
        TOTAL
    }
}
