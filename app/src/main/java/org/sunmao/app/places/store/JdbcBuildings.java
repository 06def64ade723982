package org.sunmao.app.places.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.evidence.Attributes;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.places.Building;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.places.FunctionalArea;
import org.sunmao.app.places.Street;
import org.sunmao.app.places.derive.BuildingThatDay;

/** Reads building files as the web role, so that the database itself keeps to the reader's scope. */
@Component
class JdbcBuildings implements Buildings {

    private static final String FILE = """
            select b.id, b.status, b.name, b.code, b.aliases, b.address, b.street_code, r.name_zh, r.name_en, b.rentable_area_sqm,
                b.longitude, b.latitude, b.footprint::text as footprint, b.attributes::text as attributes
            from places.building b left join places.region r on r.code = b.street_code
            where b.id = ?
            """;

    private final WebDatabase database;
    private final BuildingThatDay thatDay;

    JdbcBuildings(WebDatabase database, BuildingThatDay thatDay) {
        this.database = database;
        this.thatDay = thatDay;
    }

    @Override
    public Optional<Building> find(Scope scope, long id) {
        Optional<Building> found = database.read(
                scope,
                jdbc -> jdbc.sql(FILE).param(id).query(JdbcBuildings::file).optional());
        return scope.clocks().trueOn() == null
                ? found
                : found.flatMap(file -> thatDay.find(id, scope.clocks()).map(file::saying));
    }

    @Override
    public Map<Long, String> names(Scope scope, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            database.read(scope, jdbc -> {
                jdbc.sql("select id, name from places.building where id = any(?)")
                        .param(ids.toArray(Long[]::new))
                        .query(row -> {
                            names.put(row.getLong(1), row.getString(2));
                        });
                return names;
            });
        }
        return names;
    }

    @Override
    public List<Street> listStreets(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select code, name_zh, name_en from places.region where length(code) = 9 order by code")
                        .query((row, n) ->
                                new Street(row.getString("code"), row.getString("name_zh"), row.getString("name_en")))
                        .list());
    }

    @Override
    public List<FunctionalArea> listAreas(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select code, name, buildings from places.area order by name, code")
                        .query((row, n) -> new FunctionalArea(
                                row.getString("code"), row.getString("name"), row.getInt("buildings")))
                        .list());
    }

    private static Building file(ResultSet row, int n) throws SQLException {
        return new Building(
                row.getLong("id"),
                row.getString("status").equals("confirmed"),
                row.getString("name"),
                row.getString("code"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getString("address"),
                row.getString("street_code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBigDecimal("rentable_area_sqm"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                row.getString("footprint"),
                Attributes.read(row.getString("attributes")));
    }
}
