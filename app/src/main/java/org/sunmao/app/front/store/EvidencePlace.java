package org.sunmao.app.front.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a row stands in a delivery.
 *
 * @param sheet number of the sheet, the first is 1
 * @param sheets whether a file of this format has sheets
 * @param row number of the row in it, the first is 1
 * @param dataDate the day that the delivery speaks of
 * @param active false when the delivery was withdrawn
 */
public record EvidencePlace(
        long delivery,
        String fileName,
        int sheet,
        boolean sheets,
        int row,
        LocalDate dataDate,
        Instant arrivedAt,
        boolean active) {}
