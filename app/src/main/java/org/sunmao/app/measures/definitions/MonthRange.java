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
    /** Buildings stand before anybody lists them and after; the months are those of the tenants, without any those of the lists. */
    private static final String BUILDINGS = """
            select min(day) as first, max(day) as last from (
                select day from tenancy.snapshot where state = 'counts'
                union all
                select (claim ->> 'date')::date from places.building b, jsonb_array_elements(b.attributes -> 'name') claim
                where not exists (select 1 from tenancy.snapshot where state = 'counts')) days
            """;

    private static final String REGISTER = "select min(day) as first, max(day) as last from measures.register_days()";
    private static final String CELLS =
            "select min(last_month) as first, max(last_month) as last from measures.tax_cell";

    private MonthRange() {}

    /** From the first tenant list's month to the newest list's. */
    static Optional<Months> ofTenantLists(Reading reading) {
        return find(reading, LISTS);
    }

    /** From the first month to the last in which something is known of buildings. */
    static Optional<Months> ofBuildings(Reading reading) {
        return find(reading, BUILDINGS);
    }

    /** From the register's first extract to the newest. */
    static Optional<Months> ofRegister(Reading reading) {
        return find(reading, REGISTER);
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
