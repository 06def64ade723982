package org.sunmao.app.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A row as it came, for the one who decides.
 *
 * @param cells header and text of each column that says something, in the order of the file; masked where the reader may not see
 *     personal data
 * @param personal whether a cell shows personal data without a mask
 * @param sourceZh name of the source in Chinese
 * @param sourceEn name of the source in English
 * @param file name of the file
 * @param dataDate the day it speaks of
 * @param deliveryId number of the delivery it came with
 * @param arrivedAt when that came
 * @param sheet number of the sheet, from 1
 * @param rowNumber as a person counts rows in the file
 */
public record ReviewRow(
        List<Cell> cells,
        boolean personal,
        String sourceZh,
        String sourceEn,
        String file,
        LocalDate dataDate,
        long deliveryId,
        Instant arrivedAt,
        int sheet,
        int rowNumber) {

    /** A cell under its header; identifying ones are what the linkage read. */
    public record Cell(String header, String text, boolean identifying) {}

    public ReviewRow {
        cells = List.copyOf(cells);
    }
}
