package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.sunmao.app.tenancy.UnitName;

/**
 * What a change of buildings does to the units of one of them on a day.
 *
 * @param leaves the units that go to another building, or are no more
 * @param arrives what was held in units that come from another one
 */
record UnitMove(LocalDate day, Predicate<UnitName> leaves, List<Carried> arrives) {

    /**
     * A holder that goes on in another building.
     *
     * @param line of the unit there
     * @param since since when the holder is in it
     */
    record Carried(TenantLine line, int source, List<Long> payloads, LocalDate since) {}

    /**
     * A unit that comes from another building.
     *
     * @param areaSqm 0 where nobody said it
     */
    record Arrived(UnitName unit, BigDecimal areaSqm, LocalDate day) {}
}
