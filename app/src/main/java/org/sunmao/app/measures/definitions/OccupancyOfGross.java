package org.sunmao.app.measures.definitions;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureUnit;

/**
 * Occupancy, second version: let area ÷ gross floor area (建筑面积), as national statistics have it. Stairs, plant and lobbies stand below the
 * line as well, so it is lower than the first; it can be compared with statistics, and is known where nobody says what can be let.
 */
@Component
@Order(2)
class OccupancyOfGross extends LetShare {

    private static final Divisor GROSS = new Divisor("gross_area_sqm", "gross", false);

    OccupancyOfGross() {
        super(
                new Definition("occupancy", 2, MeasureUnit.SHARE, List.of("tenants", "buildings"), amounts(GROSS))
                        .unknownFor("no-tenant-list", "no-area", "no-unit-area", "no-gross-area"),
                GROSS);
    }
}
