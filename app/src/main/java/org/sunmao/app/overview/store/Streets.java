package org.sunmao.app.overview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.KeptByScope;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derived;

/** Where the streets lie, by the buildings of them that are open to the reader; nobody delivers their boundaries. */
@Component
public class Streets {

    private static final int MOST = 64;

    private static final String SPOTS = """
            select coalesce(b.street_code, 'none') as code, coalesce(r.name_zh, '') as zh, coalesce(r.name_en, r.name_zh, '') as en,
                min(b.longitude) as west, min(b.latitude) as south, max(b.longitude) as east, max(b.latitude) as north,
                avg(b.longitude) as longitude, avg(b.latitude) as latitude
            from places.building b left join places.region r on r.code = b.street_code
            where b.until_day is null group by 1, 2, 3 order by 1
            """;

    private static final String AREAS = """
            select a.code, a.name as zh, a.name as en, a.west, a.south, a.east, a.north, a.longitude, a.latitude,
                array(select distinct coalesce(b.street_code, 'none') from places.building b
                    where b.area_name = a.name and b.until_day is null) as streets
            from places.area a order by a.name
            """;

    private static final String BUILDING = """
            select b.name, places.area_code(b.area_name) as area, b.area_name, coalesce(b.street_code, 'none') as code, coalesce(r.name_zh, '') as zh, coalesce(r.name_en, r.name_zh, '') as en,
                b.longitude, b.latitude
            from places.building b left join places.region r on r.code = b.street_code where b.id = ?
            """;

    private final WebDatabase database;
    private final KeptByScope<String, List<Street>> kept = new KeptByScope<>(MOST, Clock.systemUTC());
    private final KeptByScope<String, List<Area>> keptAreas = new KeptByScope<>(MOST, Clock.systemUTC());

    Streets(WebDatabase database) {
        this.database = database;
    }

    /**
     * A street.
     *
     * @param code nine digits (GB/T 2260), {@code none} for the buildings of no known street
     * @param middle where most of its buildings stand, longitude and latitude in degrees; null where no building has a place
     * @param sides west, south, east and north of its buildings in degrees; null where no building has a place
     */
    public record Street(
            String code, String nameZh, String nameEn, double @Nullable [] middle, double @Nullable [] sides) {}

    /**
     * A functional area (功能区).
     *
     * @param spot its code, name and where it lies, as those of a street
     * @param streets codes of the streets that its buildings stand in
     */
    public record Area(Street spot, Set<String> streets) {}

    /** The functional area that a building lies in: code and name. */
    public record Within(String code, String name) {}

    /**
     * A building.
     *
     * @param area code and name of its functional area; null for none
     * @param street code of its street
     * @param at longitude and latitude in degrees; null where nobody says them
     */
    public record Building(
            String name,
            @Nullable Within area,
            String street,
            String streetZh,
            String streetEn,
            double @Nullable [] at) {}

    /** The conclusions changed. */
    @EventListener
    void forget(Derived news) {
        kept.forget();
        keptAreas.forget();
    }

    /** The streets in which the reader may see a building, by code. */
    public List<Street> list(Scope scope) {
        return kept.get(
                scope.withPerson(scope.person().isEmpty() ? "" : "*").withPersonalPlain(false),
                "",
                within -> database.read(
                        within,
                        client -> client.sql(SPOTS).query((row, n) -> spot(row)).list()));
    }

    /** The functional areas in which the reader may see a building, by name. */
    public List<Area> listAreas(Scope scope) {
        return keptAreas.get(
                scope.withPerson(scope.person().isEmpty() ? "" : "*").withPersonalPlain(false),
                "",
                within -> database.read(
                        within,
                        client -> client.sql(AREAS)
                                .query((row, n) -> new Area(spot(row), Set.of((String[])
                                        row.getArray("streets").getArray())))
                                .list()));
    }

    private static Street spot(ResultSet row) throws SQLException {
        double[] middle = {row.getDouble("longitude"), row.getDouble("latitude")};
        boolean nowhere = row.wasNull();
        double[] sides = {row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")};
        return new Street(
                row.getString("code"),
                row.getString("zh"),
                row.getString("en"),
                nowhere ? null : middle,
                nowhere ? null : sides);
    }

    /** A building and its street; empty where there is none, or it is not open. */
    public Optional<Building> findBuilding(Scope scope, long id) {
        return database.read(
                scope,
                client -> client.sql(BUILDING)
                        .param(id)
                        .query((row, n) -> {
                            double[] at = {row.getDouble("longitude"), row.getDouble("latitude")};
                            return new Building(
                                    row.getString("name"),
                                    row.getString("area") == null
                                            ? null
                                            : new Within(row.getString("area"), row.getString("area_name")),
                                    row.getString("code"),
                                    row.getString("zh"),
                                    row.getString("en"),
                                    row.wasNull() ? null : at);
                        })
                        .optional());
    }
}
