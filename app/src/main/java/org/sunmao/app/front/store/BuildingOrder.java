package org.sunmao.app.front.store;

import java.util.Locale;
import org.sunmao.app.search.SortKey;

/** What a list of buildings can be sorted by. */
public enum BuildingOrder {
    NAME(SortKey.chinese("name", "b.name")),
    AREA(new SortKey("area", "b.rentable_area_sqm", "numeric")),
    OCCUPANCY(new SortKey("occupancy", "s.occupancy", "numeric")),
    ENTERPRISES(new SortKey("enterprises", "s.enterprises", "integer"));

    private final SortKey key;

    BuildingOrder(SortKey key) {
        this.key = key;
    }

    SortKey key() {
        return key;
    }

    /** Its word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
