package org.sunmao.app.vacancies;

import org.sunmao.app.search.SortKey;

/** What a list of vacant units can be sorted by. */
public enum VacancyOrder {
    AREA(new SortKey("area", "l.area_sqm", "numeric")),
    RENT(new SortKey("rent", "l.asking_rent", "numeric")),
    BUILDING(SortKey.chinese("building", "l.building_name")),
    VERIFIED(new SortKey("verified", "l.verified_on", "date"));

    private final SortKey key;

    VacancyOrder(SortKey key) {
        this.key = key;
    }

    /** The key of the list. */
    public SortKey key() {
        return key;
    }

    /** The word in addresses. */
    public String word() {
        return key.code();
    }
}
