package org.sunmao.app.measures.definitions;

import org.sunmao.app.measures.Reading;

/**
 * Tax of twelve months by building as far as the reader may know it: to the fen with that right over the district, else the published cells.
 * One row per day and building with {@code total}, null where it may not be told or is not known, and {@code enterprises}. The days are last
 * days of months. An enterprise counts at the one building where it holds the largest area.
 */
final class BuildingTax {

    private static final String EXACT = """
            select d.day, s.building_id, coalesce(t.total_fen, 0) as total, coalesce(t.enterprises, 0) as enterprises
            from unnest(cast(:days as date[])) as d (day)
            join measures.speaking(cast(:days as date[])) s on s.day = d.day
            join places.building b on b.id = s.building_id and %s
            left join measures.tax_building t on t.building_id = s.building_id and t.last_month = date_trunc('month', d.day::timestamp)::date
            """.formatted(Sql.within("b.id", "b.street_code"));

    private static final String PUBLISHED = """
            select d.day, b.id as building_id, case when not c.suppressed then c.total_fen end as total, c.enterprises
            from unnest(cast(:days as date[])) as d (day)
            join measures.tax_cell c on c.level = 'building' and c.last_month = date_trunc('month', d.day::timestamp)::date
            join places.building b on b.id::text = c.place and %s
            """.formatted(Sql.within("b.id", "b.street_code"));

    /** A sum is known when every month of every enterprise says which part the district keeps. */
    private static final String RETAINED = """
            select d.day, s.building_id, case when coalesce(bool_and(p.said), true) then coalesce(sum(p.fen), 0) end as total,
                count(p.enterprise_id) as enterprises
            from unnest(cast(:days as date[])) as d (day)
            join measures.speaking(cast(:days as date[])) s on s.day = d.day
            join places.building b on b.id = s.building_id and %s
            left join (
                select h.day, h.building_id, t.enterprise_id, sum(t.retained_fen) as fen, bool_and(t.retained_fen is not null) as said
                from measures.homes(cast(:days as date[])) h
                join enterprises.tax_month t on t.enterprise_id = h.enterprise_id and t.month <= h.day
                    and t.month > h.day - interval '1 year'
                group by h.day, h.building_id, t.enterprise_id) p on p.day = d.day and p.building_id = s.building_id
            group by d.day, s.building_id
            """.formatted(Sql.within("b.id", "b.street_code"));

    private static final String ONE_MONTH = """
            select d.day, s.building_id, case when coalesce(bool_and(p.fen is not null), true) then coalesce(sum(p.fen), 0) end as total,
                count(p.enterprise_id) as enterprises
            from unnest(cast(:days as date[])) as d (day)
            join measures.speaking(cast(:days as date[])) s on s.day = d.day
            join places.building b on b.id = s.building_id and %s
            left join (
                select h.day, h.building_id, t.enterprise_id, t.%s as fen
                from measures.homes(cast(:days as date[])) h
                join enterprises.tax_month t on t.enterprise_id = h.enterprise_id
                    and t.month = date_trunc('month', h.day::timestamp)::date) p on p.day = d.day and p.building_id = s.building_id
            group by d.day, s.building_id
            """;

    private BuildingTax() {}

    /** Of the month alone; of single months nothing is published either. */
    static String ofMonth(boolean retained) {
        return ONE_MONTH.formatted(Sql.within("b.id", "b.street_code"), retained ? "retained_fen" : "total_fen");
    }

    /** All of the tax. */
    static String total(Reading reading) {
        return TaxTwelveMonths.exact(reading.scope()) ? EXACT : PUBLISHED;
    }

    /** The part that the district keeps; of it nothing is published, so only readers of every enterprise's tax may ask. */
    static String retained() {
        return RETAINED;
    }
}
