package org.sunmao.app.front.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.linkage.geocode.GeoPoint;
import org.sunmao.linkage.geocode.Site;
import org.sunmao.linkage.place.BuildingRecord;
import org.sunmao.linkage.place.KnownUnit;
import org.sunmao.linkage.place.RegisteredBuilding;

/** The confirmed buildings that a scope opens, with their units and points, as the geocoder takes them; keys are ids of buildings. */
@Component
public class BuildingSites {

    // Every change of a row gives it another xmin: the sum tells of changes without reading the rows.
    private static final String STATE =
            "select count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) from places.building_current where status = 'confirmed'";

    private static final String BUILDINGS = """
            select b.id, b.name, b.aliases, b.address, b.longitude, b.latitude, r.name_zh as street
            from places.building b left join places.region r on r.code = b.street_code
            where b.status = 'confirmed' order by b.id
            """;

    private static final String UNITS = "select building_id, floor_label, label from places.unit order by id";

    private final WebDatabase database;

    BuildingSites(WebDatabase database) {
        this.database = database;
    }

    /** A mark that changes with the buildings that this scope opens. */
    public String state(Scope scope) {
        return database.read(scope, jdbc -> jdbc.sql(STATE).query(String.class).single());
    }

    /** All of them, read in one state of the database. */
    public List<Site> list(Scope scope) {
        return database.readOneState(scope, jdbc -> {
            Map<Long, List<KnownUnit>> units = units(jdbc);
            return jdbc.sql(BUILDINGS)
                    .query((row, n) -> site(row, units.getOrDefault(row.getLong("id"), List.of())))
                    .list();
        });
    }

    private static Map<Long, List<KnownUnit>> units(JdbcClient jdbc) {
        Map<Long, List<KnownUnit>> units = new HashMap<>();
        jdbc.sql(UNITS).query(row -> {
            units.computeIfAbsent(row.getLong("building_id"), any -> new ArrayList<>())
                    .add(unit(row.getString("floor_label"), row.getString("label")));
        });
        return units;
    }

    /** Where a whole floor is a unit, its label is the floor's. */
    private static KnownUnit unit(String floor, String label) {
        String key = floor.isEmpty() ? label : floor + "/" + label;
        return new KnownUnit(key, null, floor, label.equals(floor) ? null : label);
    }

    private static Site site(ResultSet row, List<KnownUnit> units) throws SQLException {
        var record = new BuildingRecord(
                Long.toString(row.getLong("id")),
                "register",
                true,
                row.getString("name"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getString("address"),
                null,
                null,
                row.getString("street"));
        return new Site(
                new RegisteredBuilding(record, units),
                point(row.getObject("longitude", Double.class), row.getObject("latitude", Double.class)));
    }

    private static @Nullable GeoPoint point(@Nullable Double longitude, @Nullable Double latitude) {
        return longitude == null || latitude == null ? null : new GeoPoint(longitude, latitude);
    }
}
