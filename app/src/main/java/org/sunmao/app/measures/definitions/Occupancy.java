package org.sunmao.app.measures.definitions;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureUnit;

/** Occupancy (出租率): let area ÷ rentable area. */
@Component
@Order(2)
class Occupancy extends LetShare {

    private static final Divisor RENTABLE = new Divisor("rentable_area_sqm", "rentable", true);

    Occupancy() {
        super(
                new Definition("occupancy", 1, MeasureUnit.SHARE, List.of("tenants", "buildings"), amounts(RENTABLE))
                        .unknownFor("no-tenant-list", "no-area", "no-unit-area", "no-rentable-area"),
                RENTABLE);
    }
}
