package org.sunmao.app.front;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A building as a list shows it. What no source says is null.
 *
 * @param occupancy let by rentable area, 1 being all
 * @param enterprises enterprises present; null where no tenants were ever reported
 * @param inReview tenants whose link waits for a person; null where no tenants were ever reported
 * @param asOf day of the newest list of tenants
 */
public record BuildingRow(
        long id,
        String name,
        boolean confirmed,
        @Nullable String address,
        @Nullable String streetZh,
        @Nullable String streetEn,
        @Nullable BigDecimal rentableAreaSqm,
        @Nullable BigDecimal occupancy,
        @Nullable BigDecimal vacantSqm,
        @Nullable Integer enterprises,
        @Nullable Integer inReview,
        @Nullable LocalDate asOf) {}
