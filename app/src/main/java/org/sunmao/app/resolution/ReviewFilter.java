package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which doubtful mentions to look at; an empty text restricts nothing.
 *
 * @param source code of the source
 * @param kind {@code enterprise} or {@code building}
 * @param building id of the building that the newest row speaks of, as digits; {@link #NOT_KNOWN} where none is known
 * @param street name of that building's street; {@link #NOT_KNOWN} where none is known
 */
public record ReviewFilter(String source, String kind, String building, String street) {

    /** Stands for a building or street that nobody knows. */
    public static final String NOT_KNOWN = "-";

    /** All of them. */
    public static final ReviewFilter ALL = new ReviewFilter("", "", "", "");

    /** A building that is no number restricts nothing. */
    public ReviewFilter {
        building = building.matches("[0-9]{1,18}|-") ? building : "";
    }

    /** What is restricted, by the name of the parameter that says so, in the order of the form. */
    public Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("source", source);
        asked.put("kind", kind);
        asked.put("building", building);
        asked.put("street", street);
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    /** The same without what it says of this parameter: what one may choose there. */
    ReviewFilter without(String name) {
        return new ReviewFilter(
                name.equals("source") ? "" : source,
                name.equals("kind") ? "" : kind,
                name.equals("building") ? "" : building,
                name.equals("street") ? "" : street);
    }

    /** Conditions on a row {@code w} of {@code resolution.review_weight}, each begun by {@code and}. */
    String conditions() {
        List<String> all = new ArrayList<>();
        if (!source.isEmpty()) {
            all.add(" and w.source_id = (select s.id from evidence.source s where s.code = :source)");
        }
        if (!kind.isEmpty()) {
            all.add(" and w.kind = :kind");
        }
        if (!building.isEmpty()) {
            all.add(building.equals(NOT_KNOWN) ? " and w.building_id is null" : " and w.building_id = :building");
        }
        if (!street.isEmpty()) {
            all.add(" and w.street = :street");
        }
        return String.join("", all);
    }

    /** What the conditions name. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("source", source);
        values.put("kind", kind);
        values.put("building", building.isEmpty() || building.equals(NOT_KNOWN) ? 0L : Long.parseLong(building));
        values.put("street", street.equals(NOT_KNOWN) ? "" : street);
        return values;
    }
}
