package org.sunmao.app.enterprises;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise paid in a month, to the fen.
 *
 * @param totalFen all taxes; negative when more was refunded than paid
 * @param retainedFen the part that the district keeps; null when not said
 * @param office the tax office in charge; null when not said
 * @param payloads the rows it adds up
 */
public record TaxMonth(
        YearMonth month,
        long totalFen,
        @Nullable Long retainedFen,
        @Nullable String office,
        List<Long> payloads) {

    public TaxMonth {
        payloads = List.copyOf(payloads);
    }
}
