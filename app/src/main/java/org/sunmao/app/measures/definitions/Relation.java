package org.sunmao.app.measures.definitions;

import java.util.List;

/**
 * The confirmed enterprises present, with whether another relation holds for each.
 *
 * @param joins joins what tells of it to the holdings {@code h}
 * @param holds true, false, or null where it waits for a person's word
 * @param nowhere whether it does not hold because an address lies in no known building
 * @param absent whether it does not hold because nothing speaks of the enterprise
 * @param word of the state in which it holds ({@code measures.state.<word>}); {@code not-<word>} for the other
 */
record Relation(String joins, String holds, String nowhere, String absent, String word) {

    /** Columns of {@link #byBuilding} and {@link #byDay}: those for whom it holds, all, and the areas of both. */
    static final List<String> AMOUNTS = List.of("holds", "counted", "holds_area", "counted_area");

    private static final String HELD = """
            select h.day, h.building_id, h.street_code, h.enterprise_id, h.area, h.home, %2$s as holds, %3$s as nowhere, %4$s as absent
            from (
                select p.day, p.building_id, p.street_code, p.enterprise_id, p.area,
                    row_number() over (partition by p.day, p.enterprise_id order by coalesce(p.area, 0) desc, p.building_id) = 1 as home
                from (
                    select h.day, h.building_id, h.street_code, h.enterprise_id, sum(coalesce(h.area_sqm, h.unit_area_sqm)) as area
                    from measures.held(cast(:days as date[])) h where h.enterprise_status = 'confirmed'
                    group by h.day, h.building_id, h.street_code, h.enterprise_id) p) h
            %1$s
            where %5$s
            """;

    private static final String SUMS = """
            count(*) filter (where x.home and x.holds) as holds, count(*) filter (where x.home and x.holds is not null) as counted,
            coalesce(sum(x.area) filter (where x.holds), 0) as holds_area,
            coalesce(sum(x.area) filter (where x.holds is not null), 0) as counted_area
            """;

    /** One row per day, building and enterprise of the place. */
    String held() {
        return HELD.formatted(joins, holds, nowhere, absent, Sql.within("h.building_id", "h.street_code"));
    }

    String byBuilding() {
        return """
                select x.building_id, %s,
                    count(*) filter (where x.home and x.holds is null) as unsettled,
                    count(*) filter (where x.holds is null) as unsettled_holdings,
                    count(*) filter (where x.holds is not null and x.area is not null) as sized,
                    count(*) filter (where x.holds is not null and x.area is null) as unsized,
                    count(*) filter (where x.home and x.nowhere) as nowhere,
                    count(*) filter (where x.area is not null and x.nowhere) as nowhere_holdings,
                    count(*) filter (where x.home and x.absent) as absent,
                    count(*) filter (where x.area is not null and x.absent) as absent_holdings
                from (%s) x group by x.building_id
                """.formatted(SUMS, held());
    }

    String byDay() {
        return "select x.day, " + SUMS + " from (" + held() + ") x group by x.day";
    }
}
