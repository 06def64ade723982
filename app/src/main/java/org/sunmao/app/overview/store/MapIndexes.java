package org.sunmao.app.overview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.KeptByScope;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.overview.rules.DrawnHeight;
import org.sunmao.app.overview.tiles.MapBuilding;
import org.sunmao.app.overview.tiles.MapIndex;
import org.sunmao.app.overview.tiles.Mercator;

/**
 * Where the buildings that a reader's scope opens stand, in memory. An index is read from the database as the web role within the reader's
 * own scope, cut down to what decides about buildings, so that readers who see the same buildings share one.
 */
@Component
public class MapIndexes {

    private static final int MOST_SCOPES = 64;

    private static final String PLACED = """
            select id, name, height_m::float8 as height_m, floors_above, longitude, latitude, footprint::text as footprint
            from places.building where longitude is not null and latitude is not null and until_day is null order by id
            """;

    private final WebDatabase database;
    private final KeptByScope<String, MapIndex> kept = new KeptByScope<>(MOST_SCOPES, Clock.systemUTC());

    MapIndexes(WebDatabase database) {
        this.database = database;
    }

    /** The conclusions changed: buildings may have moved. */
    @EventListener
    void forget(Derived news) {
        kept.forget();
    }

    /** The buildings that are open to this scope and of which somebody says where they stand. */
    public MapIndex get(Scope scope) {
        return kept.get(ofBuildings(scope), "", this::read);
    }

    /** How high a building is drawn and who says so; empty when there is none, or it is not open. */
    public Optional<DrawnHeight> findHeight(Scope scope, long building) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select height_m::float8 as height_m, floors_above from places.building where id = ?")
                        .param(building)
                        .query((row, n) -> height(row))
                        .optional());
    }

    private static Scope ofBuildings(Scope scope) {
        Scope least =
                Scope.none().withPerson(scope.person().isEmpty() ? "" : "*").withClocks(scope.clocks());
        return scope.district()
                ? least.withDistrict(true)
                : least.withRegions(scope.regions()).withBuildings(scope.buildings());
    }

    private MapIndex read(Scope scope) {
        return database.read(
                scope,
                jdbc -> new MapIndex(
                        jdbc.sql(PLACED).query(MapIndexes::building).list()));
    }

    private static MapBuilding building(ResultSet row, int n) throws SQLException {
        String footprint = row.getString("footprint");
        List<List<double[]>> polygons = footprint == null ? new ArrayList<>() : FootprintReader.polygons(footprint);
        return new MapBuilding(
                row.getLong("id"),
                row.getString("name"),
                Mercator.x(row.getDouble("longitude")),
                Mercator.y(row.getDouble("latitude")),
                height(row).metres(),
                polygons);
    }

    private static DrawnHeight height(ResultSet row) throws SQLException {
        return DrawnHeight.of(row.getObject("height_m", Double.class), row.getObject("floors_above", Integer.class));
    }
}
