package org.sunmao.app.measures.definitions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunmao.app.measures.Reading;

/** Which twelve months of tax were delivered. */
final class TaxWindows {

    private TaxWindows() {}

    /** Months that tax was delivered for: the lattice has cells for exactly these. */
    static Set<YearMonth> delivered(Reading reading) {
        return reading
                .client()
                .sql("select last_month from measures.tax_months() union select last_month from measures.tax_cell")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .collect(Collectors.toSet());
    }

    /** Those of the twelve months up to this one that nothing was delivered for. */
    static List<YearMonth> missing(Reading reading, YearMonth last) {
        return TaxTwelveMonths.missing(delivered(reading), last);
    }
}
