package org.sunmao.app.intake.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.SmallDeliveries;

/**
 * A delivery.
 *
 * @param id its number
 * @param sha256 digest of the file as it came, lower-case hex
 * @param byteSize size of that file
 * @param format XLSX, XLS, CSV or GEOJSON; ROWS for single rows
 * @param charset of a text file, null for others
 * @param dataDate the day that its rows speak of
 * @param fullSnapshot whether what it does not name is gone
 * @param by account that brought it, {@code command} for the command line
 * @param rows rows that say something: good and refused
 * @param totals total lines, kept and not counted
 * @param notes JSON list of what was guessed or passed over: code and parameters
 * @param active whether it counts; false when it was withdrawn
 */
public record DeliveryLine(
        long id,
        String source,
        String kind,
        String sourceNameZh,
        String sourceNameEn,
        String secrecy,
        String fileName,
        String sha256,
        long byteSize,
        String format,
        @Nullable String charset,
        LocalDate dataDate,
        boolean fullSnapshot,
        Instant arrived,
        String by,
        int rows,
        int good,
        int refused,
        int totals,
        String notes,
        boolean active) {

    /** Whether it came as single rows, which are no table that could be sent back, and of which many are usual on one day. */
    public boolean singleRows() {
        return format.equals(SmallDeliveries.FORMAT);
    }
}
