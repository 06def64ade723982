package org.sunmao.app.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lease that was signed, or is told, and begins later than the day that the list speaks of. The unit is let on paper and still as vacant, or
 * held by somebody else, as it is.
 *
 * @param enterpriseId the enterprise that will hold it; null where none is linked
 * @param enterpriseOpen whether the enterprise's file is open to the reader
 * @param firstSaid the first list that says so
 * @param lastSaid the last one
 * @param gone the first list that no longer says so, because it began or was given up; null while it stands
 */
public record Commitment(
        long unitId,
        @Nullable Long enterpriseId,
        boolean enterpriseOpen,
        @Nullable Long mentionId,
        @Nullable String name,
        @Nullable String rightKind,
        @Nullable BigDecimal areaSqm,
        Terms terms,
        @Nullable LocalDate leaseStart,
        @Nullable LocalDate leaseEnd,
        LocalDate firstSaid,
        LocalDate lastSaid,
        @Nullable LocalDate gone,
        String source) {}
