package org.sunmao.app.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a delivery before its rows are read.
 *
 * @param source whose delivery it is
 * @param sha256 lower-case hex digest of the file as it came
 * @param fileName the name it came under
 * @param format XLSX, XLS, CSV or GEOJSON
 * @param charset of a text file, null for others
 * @param dataDate the day that the rows speak of
 * @param fullSnapshot whether what is not named is gone
 * @param deliveredBy account, or {@code command} for the command line
 */
public record NewDelivery(
        Source source,
        String sha256,
        String fileName,
        String format,
        @Nullable String charset,
        LocalDate dataDate,
        boolean fullSnapshot,
        String deliveredBy) {}
