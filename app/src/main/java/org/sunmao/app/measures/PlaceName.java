package org.sunmao.app.measures;

import java.util.Optional;

/** What a place is called in both languages; empty for the district, which has its name from the settings of the screen. */
record PlaceName(String zh, String en) {

    private static final String STREET = "select name_zh, name_en from places.region where code = ?";
    private static final String AREA = "select name, name from places.area where code = ?";
    private static final String BUILDING = "select name, name from places.building where id = ?";

    /** The name of a place within the reader's scope; empty when there is no such place there. */
    static Optional<PlaceName> find(Reading reading, MeasurePlace place) {
        return switch (place.level()) {
            case DISTRICT -> Optional.of(new PlaceName("", ""));
            case STREET -> findStreet(reading, place);
            case AREA -> named(reading, AREA, place.streetFilter());
            case BUILDING -> named(reading, BUILDING, place.buildingFilter());
        };
    }

    private static Optional<PlaceName> findStreet(Reading reading, MeasurePlace place) {
        if (place.code().equals(MeasurePlace.NO_STREET)) {
            return Optional.of(new PlaceName("", ""));
        }
        if (!reading.scope().district()
                && !reading.scope().regions().contains(place.code())
                && !isSeen(reading, place)) {
            return Optional.empty();
        }
        return named(reading, STREET, place.code());
    }

    /** Whether the reader sees a building there: a manager's street is what he sees of it, as his district is. */
    private static boolean isSeen(Reading reading, MeasurePlace place) {
        return reading.client()
                .sql("select exists (select 1 from places.building b where b.street_code = ?)")
                .param(place.code())
                .query(Boolean.class)
                .single();
    }

    private static Optional<PlaceName> named(Reading reading, String sql, Object key) {
        return reading.client()
                .sql(sql)
                .param(key)
                .query((row, n) -> new PlaceName(row.getString(1), row.getString(2)))
                .optional();
    }
}
