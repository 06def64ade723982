package org.sunmao.app.front;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as a list shows it. What no source says, or is not open to the reader, is null.
 *
 * @param code unified social credit code
 * @param status as the register words it
 * @param section section letter of GB/T 4754-2017
 * @param since begin of its oldest stay that lasts; null when it holds no unit now
 * @param presentIn ids of the buildings it holds units in now
 * @param registeredBuildingId the building at its registered address
 * @param band band of its tax in the newest month that tax was delivered for
 */
public record EnterpriseRow(
        long id,
        String name,
        boolean confirmed,
        @Nullable String code,
        @Nullable String status,
        @Nullable String section,
        @Nullable String industryName,
        @Nullable Long capitalFen,
        @Nullable LocalDate since,
        @Nullable BigDecimal areaSqm,
        List<Long> presentIn,
        @Nullable Long registeredBuildingId,
        @Nullable String registeredAddress,
        @Nullable String band) {

    public EnterpriseRow {
        presentIn = List.copyOf(presentIn);
    }
}
