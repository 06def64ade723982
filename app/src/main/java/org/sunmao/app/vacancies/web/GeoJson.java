package org.sunmao.app.vacancies.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.vacancies.store.VacancyList;

/** Features as GeoJSON writes them (RFC 7946): longitude before latitude, WGS 84. */
final class GeoJson {

    private GeoJson() {}

    /** A collection of features. */
    record Collection(String type, List<Feature> features) {}

    /** One feature with a point. */
    record Feature(String type, String id, Point geometry, Map<String, @Nullable Object> properties) {}

    /** A point. */
    record Point(String type, List<Double> coordinates) {}

    static Collection places(List<VacancyList.Place> places) {
        return new Collection(
                "FeatureCollection",
                places.stream()
                        .map(place -> {
                            var properties = new LinkedHashMap<String, @Nullable Object>();
                            properties.put("name", place.name());
                            properties.put("units", place.units());
                            properties.put("largest", place.largestSqm());
                            properties.put("rent", place.leastRent());
                            return new Feature(
                                    "Feature",
                                    "B" + place.buildingId(),
                                    new Point("Point", List.of(place.longitude(), place.latitude())),
                                    properties);
                        })
                        .toList());
    }
}
