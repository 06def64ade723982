package org.sunmao.app.requests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, when not out of an account or a file: for those who handle it.
 *
 * @param way door, visit or hotline
 * @param firmSaid the enterprise as whoever asked calls it; nobody has verified it. Empty where none is said
 * @param placeSaid the place, likewise
 * @param visit the visit at which it was wished; null for other ways
 * @param order the number of the work order of 12345; null for other ways
 * @param toldAt when the hotline took it, in the district's time; null where that is not said
 * @param unitSaid the unit to which the hotline put it; empty where none is said
 * @param dueSaid until when, by the hotline
 */
public record Origin(
        String way,
        String firmSaid,
        String placeSaid,
        @Nullable Long visit,
        @Nullable String order,
        @Nullable LocalDateTime toldAt,
        String unitSaid,
        @Nullable LocalDate dueSaid) {}
