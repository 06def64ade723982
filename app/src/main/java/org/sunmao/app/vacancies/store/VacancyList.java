package org.sunmao.app.vacancies.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.KeptByScope;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.places.Street;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortedList;
import org.sunmao.app.vacancies.Vacancy;
import org.sunmao.app.vacancies.VacancyOrder;
import org.sunmao.app.vacancies.VacancyQuery;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The units that are shown to everybody, searched, sorted and paged. It reads nothing but what is published. */
@Component
public class VacancyList {

    /** Buildings of one answer to the map. */
    public static final int MOST_PLACES = 2_000;

    private static final int PART = 1_000;
    private static final TypeReference<List<Vacancy.Neighbour>> NEIGHBOURS = new TypeReference<>() {};

    private final WebDatabase database;
    private final JsonMapper json;
    private final KeptByScope<String, Choices> kept = new KeptByScope<>(1, Clock.systemUTC());

    VacancyList(WebDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A page with the number of rows that the whole list has. */
    public record Listed(Page<Vacancy> page, Count count) {}

    /**
     * A building on the map.
     *
     * @param units how many of its units fit
     * @param largestSqm the largest of them; null when no area is known
     * @param leastRent the lowest asking rent; null when none is said
     */
    public record Place(
            long buildingId,
            String name,
            double longitude,
            double latitude,
            int units,
            @Nullable BigDecimal largestSqm,
            @Nullable BigDecimal leastRent) {}

    /** What there is to choose from. */
    public record Choices(List<Street> streets, List<String> grades, List<String> sections) {}

    /** A page of the list. */
    public Listed list(VacancyQuery query, VacancyOrder order, boolean descending, @Nullable String cursor, int size) {
        SortedList list = sorted(query, order, descending);
        return database.read(Scope.none(), jdbc -> {
            Page<Vacancy> page = list.page(jdbc, cursor, size, this::row);
            return new Listed(page, list.count(jdbc, page));
        });
    }

    /** The whole list as it stands at one moment, in parts, largest first; {@code taken} returns whether to go on. */
    public void forEach(VacancyQuery query, Predicate<List<Vacancy>> taken) {
        database.readOneState(Scope.none(), jdbc -> {
            sorted(query, VacancyOrder.AREA, true).forEachPage(jdbc, PART, this::row, taken);
            return null;
        });
    }

    /** One unit; empty when it is not shown, or not any more. */
    public Optional<Vacancy> find(long unitId) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql("select * from vacancies.listing l where l.unit_id = ?")
                        .param(unitId)
                        .query(this::row)
                        .optional());
    }

    /** Other units of the building, from the top, at most so many. */
    public List<Vacancy> beside(Vacancy one, int most) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql("""
                                select * from vacancies.listing l where l.building_id = ? and l.unit_id <> ?
                                order by l.floor_order desc nulls last, l.label limit ?
                                """)
                        .params(one.buildingId(), one.unitId(), most)
                        .query(this::row)
                        .list());
    }

    /**
     * The buildings with units that fit, those with most of them first, at most {@link #MOST_PLACES}. Where nothing is asked of the units, they are read from
     * {@code vacancies.place}, which the listing keeps.
     */
    public List<Place> places(VacancyQuery query) {
        var conditions = new VacancyConditions(query);
        String sql = conditions.onlyPlace()
                ? """
                        select p.building_id, p.name, p.longitude, p.latitude, p.units, p.largest_sqm as largest, p.least_rent as rent
                        from vacancies.place p where %s order by p.units desc, p.building_id limit %d
                        """.formatted(conditions.place(), MOST_PLACES)
                : """
                        select p.building_id, p.name, p.longitude, p.latitude, u.units, u.largest, u.rent
                        from (select l.building_id, count(*) as units, max(l.area_sqm) as largest, min(l.asking_rent) as rent
                            from %s where %s group by l.building_id) u
                        join vacancies.place p on p.building_id = u.building_id
                        order by u.units desc, p.building_id limit %d
                        """.formatted(conditions.from(), conditions.sql(), MOST_PLACES);
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql(sql)
                        .params(conditions.parameters())
                        .query((row, n) -> new Place(
                                row.getLong("building_id"),
                                row.getString("name"),
                                row.getDouble("longitude"),
                                row.getDouble("latitude"),
                                row.getInt("units"),
                                row.getBigDecimal("largest"),
                                row.getBigDecimal("rent")))
                        .list());
    }

    /** The street of a unit; empty when nobody says in which it lies. */
    public Optional<Street> findStreet(Vacancy one) {
        return database.read(
                Scope.none(),
                jdbc -> jdbc.sql("select code, name_zh, name_en from places.region where code = ?")
                        .param(one.streetCode())
                        .query((row, n) -> new Street(row.getString(1), row.getString(2), row.getString(3)))
                        .optional());
    }

    /** The conclusions changed. */
    @EventListener
    void forget(Derived news) {
        kept.forget();
    }

    /** Streets, grades and industries that occur, for the filters; kept until the listing is derived again. */
    public Choices choices() {
        return kept.get(Scope.none(), "choices", within -> database.read(within, VacancyList::choices));
    }

    private static Choices choices(JdbcClient jdbc) {
        return new Choices(
                jdbc.sql("select code, name_zh, name_en from places.region r where exists ("
                                + "select 1 from vacancies.listing l where l.street_code = r.code) order by 1")
                        .query((row, n) -> new Street(row.getString(1), row.getString(2), row.getString(3)))
                        .list(),
                jdbc.sql("select distinct grade from vacancies.listing where grade is not null order by 1")
                        .query(String.class)
                        .list(),
                jdbc.sql("select distinct unnest(sections) from vacancies.listing order by 1")
                        .query(String.class)
                        .list());
    }

    private static SortedList sorted(VacancyQuery query, VacancyOrder order, boolean descending) {
        var conditions = new VacancyConditions(query);
        var list = new SortedList("l.*", conditions.from(), "l.unit_id", order.key(), descending);
        conditions.addTo(list);
        return list;
    }

    private Vacancy row(ResultSet row, int n) throws SQLException {
        return new Vacancy(
                row.getLong("unit_id"),
                row.getLong("building_id"),
                row.getString("building_name"),
                row.getString("address"),
                row.getString("street_code"),
                row.getString("grade"),
                row.getString("grade_standard"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                row.getObject("floors_above", Integer.class),
                row.getString("floor_label"),
                row.getObject("floor_order", Integer.class),
                row.getString("label"),
                row.getBigDecimal("area_sqm"),
                row.getBigDecimal("asking_rent"),
                row.getObject("available_from", LocalDate.class),
                row.getBigDecimal("divisible_sqm"),
                row.getString("fit_out"),
                row.getString("remark"),
                row.getString("transport"),
                row.getString("contact"),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("vacant_seen", LocalDate.class),
                json.readValue(row.getString("neighbours"), NEIGHBOURS));
    }
}
