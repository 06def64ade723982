package org.sunmao.app.ogc.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.KeptByScope;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.overview.tiles.Box;
import org.sunmao.app.overview.tiles.MapBuilding;
import org.sunmao.app.overview.tiles.MapIndex;
import org.sunmao.app.overview.tiles.Mercator;
import org.sunmao.app.vacancies.ListingChanged;

/** The buildings with vacant units that are shown to everybody, by where they stand. Read as a visitor reads, of the published listing alone. */
@Component
public class VacancyPlaces {

    private static final String PLACES = """
            select l.building_id, min(l.building_name) as name, min(l.longitude) as longitude, min(l.latitude) as latitude,
                count(*)::int as units, sum(l.area_sqm) as area, min(l.grade) as grade, max(l.verified_on) as verified_on
            from vacancies.listing l where l.longitude is not null and l.latitude is not null
            group by l.building_id order by l.building_id
            """;

    private final WebDatabase database;
    private final KeptByScope<String, Places> kept = new KeptByScope<>(1, Clock.systemUTC());

    VacancyPlaces(WebDatabase database) {
        this.database = database;
    }

    /**
     * A building with vacant units.
     *
     * @param areaSqm of them all together; null where nobody says it of any
     * @param verifiedOn newest day on which one was verified
     */
    public record Place(
            MapBuilding where,
            int units,
            @Nullable BigDecimal areaSqm,
            @Nullable String grade,
            LocalDate verifiedOn) {}

    /** All of them. */
    public record Places(MapIndex index, Map<Long, Place> byId) {

        /** Those that stand in the box, by their ids. */
        public List<Place> list(Box box) {
            return index.list(box).stream()
                    .map(found -> Objects.requireNonNull(byId.get(found.id())))
                    .toList();
        }
    }

    /** What is hidden is gone at once. */
    @EventListener
    void forget(ListingChanged news) {
        kept.forget();
    }

    /** The conclusions changed. */
    @EventListener
    void forget(Derived news) {
        kept.forget();
    }

    /** The buildings as the listing has them. */
    public Places get() {
        return kept.get(Scope.none(), "places", this::read);
    }

    private Places read(Scope scope) {
        var byId = new LinkedHashMap<Long, Place>();
        database.read(
                        scope,
                        jdbc -> jdbc.sql(PLACES).query((row, n) -> place(row)).list())
                .forEach(place -> byId.put(place.where().id(), place));
        return new Places(new MapIndex(byId.values().stream().map(Place::where).toList()), Map.copyOf(byId));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new MapBuilding(
                        row.getLong("building_id"),
                        row.getString("name"),
                        Mercator.x(row.getDouble("longitude")),
                        Mercator.y(row.getDouble("latitude")),
                        0,
                        List.of()),
                row.getInt("units"),
                row.getBigDecimal("area"),
                row.getString("grade"),
                Objects.requireNonNull(row.getObject("verified_on", LocalDate.class)));
    }
}
