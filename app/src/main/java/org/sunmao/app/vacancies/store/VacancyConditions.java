package org.sunmao.app.vacancies.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.search.SearchWords;
import org.sunmao.app.search.SortedList;
import org.sunmao.app.vacancies.VacancyQuery;

/** A query as conditions over {@code vacancies.listing}, called {@code l}. */
final class VacancyConditions {

    /** The floor counted from the ground, as a share of the floors above it. */
    private static final String HEIGHT = "l.floor_order > 0 and l.floors_above > 0 and 3 * l.floor_order ";

    /**
     * Units that are small enough, and then the larger ones that are let in parts. One condition for both, {@code coalesce(divisible_sqm, area_sqm)}, is a range of
     * no index, so that a list sorted by area would be read from its largest unit on; so it is two ranges of two indexes, which PostgreSQL merges.
     */
    private static final String SMALL_OR_IN_PARTS = """
            (select * from vacancies.listing small where small.area_sqm <= :most and coalesce(small.divisible_sqm, small.area_sqm) <= :most
            union all select * from vacancies.listing parted where parted.divisible_sqm <= :most
                and (parted.area_sqm > :most or parted.area_sqm is null)) l""";

    /** Where a building stands, of {@code vacancies.place p}. */
    private static final String BOX = "p.longitude between :west and :east and p.latitude between :south and :north";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String from;
    private final boolean onlyPlace;
    private final String place;

    VacancyConditions(VacancyQuery query) {
        words(query.words());
        given("l.street_code = :street", "street", query.street());
        given("l.area_sqm >= :least", "least", query.leastSqm());
        // Whoever needs 100 square metres at most may take a part of 400, when parts of 100 are let.
        from = query.mostSqm() == null ? "vacancies.listing l" : SMALL_OR_IN_PARTS;
        if (query.mostSqm() != null) {
            parameters.put("most", query.mostSqm());
        }
        given("l.asking_rent <= :rent", "rent", query.mostRent());
        given("l.grade = :grade", "grade", query.grade());
        given("l.sections @> array[cast(:section as text)]", "section", query.section());
        given("l.verified_on >= :since", "since", query.verifiedSince());
        if (query.floor() != null) {
            conditions.add(
                    switch (query.floor()) {
                        case LOW -> HEIGHT + "<= l.floors_above";
                        case MIDDLE -> HEIGHT + "> l.floors_above and 3 * l.floor_order <= 2 * l.floors_above";
                        case HIGH -> HEIGHT + "> 2 * l.floors_above";
                    });
        }
        onlyPlace = conditions.isEmpty() && query.mostSqm() == null;
        place = query.box() == null ? "true" : BOX;
        if (query.box() != null) {
            conditions.add("l.building_id in (select p.building_id from vacancies.place p where " + BOX + ")");
            parameters.put("west", query.box().west());
            parameters.put("east", query.box().east());
            parameters.put("south", query.box().south());
            parameters.put("north", query.box().north());
        }
    }

    private void words(SearchWords words) {
        List<String> patterns = words.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            conditions.add("l.search like :word" + i);
            parameters.put("word" + i, patterns.get(i));
        }
    }

    private void given(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    void addTo(SortedList list) {
        conditions.forEach(list::where);
        parameters.forEach(list::with);
    }

    /** The rows that the conditions are asked of, without the word from. */
    String from() {
        return from;
    }

    String sql() {
        return conditions.isEmpty() ? "true" : "(" + String.join(") and (", conditions) + ")";
    }

    /** Whether nothing is asked of the units, but where their building stands. */
    boolean onlyPlace() {
        return onlyPlace;
    }

    /** Where the building stands, as a condition over {@code vacancies.place p}. */
    String place() {
        return place;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
