package org.sunmao.app.ogc.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.ogc.Feature;
import org.sunmao.app.ogc.FeatureQuery;
import org.sunmao.app.ogc.FeatureType;

/** Features by their number, from the tables whose rows the scope opens and from the published listing. */
@Component
public class Features {

    /** No footprint reaches farther from its building's point: two hundredths of a degree are two kilometres. */
    private static final String NEAR = "f.longitude between :west - 0.02 and :east + 0.02"
            + " and f.latitude between :south - 0.02 and :north + 0.02 and ";

    private static final String POINT_WITHIN =
            "f.longitude between :west and :east and f.latitude between :south and :north";

    /** The extent of the footprint touches the box. */
    private static final String FOOTPRINT_TOUCHES = """
            exists (select 1 from (
                select min((p ->> 0)::float8) as w, max((p ->> 0)::float8) as e, min((p ->> 1)::float8) as s, max((p ->> 1)::float8) as n
                from jsonb_path_query(f.footprint, '$.coordinates[*][*][*]') p) x
                where x.w <= :east and x.e >= :west and x.s <= :north and x.n >= :south)""";

    private static final String BUILDINGS = """
            (select b.id, b.name, b.address, b.street_code, b.grade, b.floors_above, b.gross_area_sqm, b.longitude, b.latitude,
                b.footprint, null::date as day
            from places.building b where b.status = 'confirmed' and b.until_day is null
            union all
            select l.building_id, min(l.building_name), min(l.address), min(l.street_code), min(l.grade), min(l.floors_above), null,
                min(l.longitude), min(l.latitude), null, null
            from vacancies.listing l where not exists (select 1 from places.building b where b.id = l.building_id)
            group by l.building_id) f""";

    private static final String VACANCIES = """
            (select l.unit_id as id, l.*, null::jsonb as footprint, l.verified_on as day from vacancies.listing l) f""";

    private final WebDatabase database;

    Features(WebDatabase database) {
        this.database = database;
    }

    /** Features of one page, and how many there are in all. */
    public record Page(List<Feature> features, long matched, boolean more) {}

    /** A page, in the order of the ids. */
    public Page list(Scope scope, FeatureType type, FeatureQuery query) {
        var parameters = new LinkedHashMap<String, Object>();
        String where = conditions(query, parameters);
        return database.read(scope, jdbc -> {
            long matched = jdbc.sql("select count(*) from " + from(type) + where)
                    .params(parameters)
                    .query(Long.class)
                    .single();
            parameters.put("after", query.after());
            parameters.put("limit", query.limit() + 1);
            List<Feature> found = rows(
                    jdbc,
                    type,
                    where + (where.isEmpty() ? " where " : " and ") + "f.id > :after order by f.id limit :limit",
                    parameters);
            boolean more = found.size() > query.limit();
            return new Page(more ? found.subList(0, query.limit()) : found, matched, more);
        });
    }

    /** One feature. */
    public Optional<Feature> find(Scope scope, FeatureType type, long number) {
        return database.read(
                scope,
                jdbc -> rows(jdbc, type, " where f.id = :id", Map.of("id", number)).stream()
                        .findFirst());
    }

    private static String conditions(FeatureQuery query, Map<String, Object> parameters) {
        var where = new StringBuilder();
        FeatureQuery.Box box = query.box();
        if (box != null) {
            parameters.put("west", box.west());
            parameters.put("east", box.east());
            parameters.put("south", box.south());
            parameters.put("north", box.north());
            where.append(" where ")
                    .append(NEAR)
                    .append("case when f.footprint is null then ")
                    .append(POINT_WITHIN)
                    .append(" else ")
                    .append(FOOTPRINT_TOUCHES)
                    .append(" end");
        }
        day(where, parameters, ">=", "from", query.from());
        day(where, parameters, "<=", "until", query.until());
        return where.toString();
    }

    /** A feature without a day is of every day. */
    private static void day(
            StringBuilder where, Map<String, Object> parameters, String sign, String name, @Nullable Object day) {
        if (day != null) {
            where.append(where.isEmpty() ? " where " : " and ")
                    .append("(f.day is null or f.day ")
                    .append(sign)
                    .append(" :")
                    .append(name)
                    .append(")");
            parameters.put(name, day);
        }
    }

    private static String from(FeatureType type) {
        return type == FeatureType.BUILDINGS ? BUILDINGS : VACANCIES;
    }

    private static List<Feature> rows(JdbcClient jdbc, FeatureType type, String where, Map<String, Object> parameters) {
        String vacancies = type == FeatureType.BUILDINGS
                ? ", (select count(*) from vacancies.listing v where v.building_id = f.id) as vacancies"
                : "";
        return jdbc.sql("select f.*" + vacancies + " from " + from(type) + where)
                .params(parameters)
                .query((row, n) -> type == FeatureType.BUILDINGS ? building(row) : vacancy(row))
                .list();
    }

    private static Feature building(ResultSet row) throws SQLException {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("name", row.getString("name"));
        properties.put("address", row.getString("address"));
        properties.put("street", row.getString("street_code"));
        properties.put("grade", row.getString("grade"));
        properties.put("floors", row.getObject("floors_above", Integer.class));
        properties.put("area", row.getBigDecimal("gross_area_sqm"));
        properties.put("vacancies", row.getInt("vacancies"));
        String footprint = row.getString("footprint");
        return new Feature(
                FeatureType.BUILDINGS, row.getLong("id"), footprint == null ? point(row) : footprint, properties);
    }

    private static Feature vacancy(ResultSet row) throws SQLException {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("building", "B" + row.getLong("building_id"));
        properties.put("name", row.getString("building_name"));
        properties.put("unit", row.getString("label"));
        properties.put("address", row.getString("address"));
        properties.put("street", row.getString("street_code"));
        properties.put("floor", row.getString("floor_label"));
        properties.put("area", row.getBigDecimal("area_sqm"));
        properties.put("rent", row.getBigDecimal("asking_rent"));
        properties.put("from", row.getString("available_from"));
        properties.put("fitout", row.getString("fit_out"));
        properties.put("verified", row.getString("verified_on"));
        return new Feature(FeatureType.VACANCIES, row.getLong("unit_id"), point(row), properties);
    }

    private static @Nullable String point(ResultSet row) throws SQLException {
        Double longitude = row.getObject("longitude", Double.class);
        Double latitude = row.getObject("latitude", Double.class);
        return longitude == null || latitude == null
                ? null
                : "{\"type\":\"Point\",\"coordinates\":[" + longitude + "," + latitude + "]}";
    }
}
