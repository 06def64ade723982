package org.sunmao.app.measures.definitions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;

/** The months between the first and the last day that something speaks of. */
final class MonthRange {

    private static final String LISTS =
            "select min(day) as first, max(day) as last from tenancy.snapshot where state = 'counts'";
    private static final String CELLS =
            "select min(last_month) as first, max(last_month) as last from measures.tax_cell";

    private MonthRange() {}

    /** From the first tenant list's month to the newest list's. */
    static Optional<Months> ofTenantLists(Reading reading) {
        return find(reading, LISTS);
    }

    /** The months for which tax was published. */
    static Optional<Months> ofTaxCells(Reading reading) {
        return find(reading, CELLS);
    }

    private static Optional<Months> find(Reading reading, String sql) {
        return reading.client()
                .sql(sql)
                .query((row, n) -> {
                    LocalDate first = row.getObject("first", LocalDate.class);
                    LocalDate last = row.getObject("last", LocalDate.class);
                    return first == null || last == null
                            ? Optional.<Months>empty()
                            : Optional.of(new Months(YearMonth.from(first), YearMonth.from(last)));
                })
                .single();
    }
}
