package org.sunmao.app.vacancies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;

/** What managers offer. Rows are only ever added; the newest of a building or unit counts. */
@Component
public class OfferBook {

    private static final String NEWEST = """
            left join lateral (select * from vacancies.building_offer x where x.building_id = b.id order by x.id desc limit 1) o on true
            """;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final ApplicationEventPublisher news;

    OfferBook(WebDatabase web, WorkerDatabase worker, ApplicationEventPublisher news) {
        this.news = news;
        this.web = web;
        this.worker = worker;
    }

    /**
     * A building of the reader's with how many of its units are vacant, and how many of them are shown.
     *
     * @param enquiries open ones
     */
    public record OfferedBuilding(long id, String name, BuildingOffer offer, int vacant, int listed, int enquiries) {}

    /** The buildings of the reader's scope that have vacant units or an offer, by name, at most so many. */
    public List<OfferedBuilding> list(Scope scope, int most) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                                select b.id as building_id, b.name, o.shown, o.transport, o.contact, o.why, o.by_person, o.at,
                                    coalesce(s.vacant_units, 0) as vacant,
                                    (select count(*) from vacancies.listing l where l.building_id = b.id) as listed,
                                    (select count(*) from vacancies.enquiry e where e.building_id = b.id and e.state = 'open') as enquiries
                                from places.building b
                                left join tenancy.building_standing s on s.building_id = b.id
                                """ + NEWEST + """
                                where b.status = 'confirmed' and (s.vacant_units > 0 or o.id is not null)
                                order by b.name collate "zh-x-icu", b.id limit ?
                                """)
                        .param(most)
                        .query((row, n) -> new OfferedBuilding(
                                row.getLong("building_id"),
                                row.getString("name"),
                                offer(row),
                                row.getInt("vacant"),
                                row.getInt("listed"),
                                row.getInt("enquiries")))
                        .list());
    }

    /** What is offered of a building; empty when the building is not open to the reader. */
    public Optional<BuildingOffer> find(Scope scope, long buildingId) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                                select b.id as building_id, o.shown, o.transport, o.contact, o.why, o.by_person, o.at
                                from places.building b
                                """ + NEWEST + " where b.id = ? and b.status = 'confirmed'")
                        .param(buildingId)
                        .query((row, n) -> offer(row))
                        .optional());
    }

    private static BuildingOffer offer(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return at == null
                ? BuildingOffer.none(row.getLong("building_id"))
                : new BuildingOffer(
                        row.getLong("building_id"),
                        row.getBoolean("shown"),
                        row.getString("transport"),
                        row.getString("contact"),
                        row.getString("why"),
                        row.getString("by_person"),
                        at.toInstant());
    }

    /** The vacant units of a building, from the top, with their terms. */
    public List<OfferedUnit> units(Scope scope, long buildingId) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                                select u.id, u.floor_label, u.label, u.area_sqm, v.verified_on, o.withheld, o.asking_rent,
                                    o.available_from, o.divisible_sqm, o.fit_out, o.remark, o.id is not null as said,
                                    exists (select 1 from conflicts.conflict c where c.kind = 'vacant-but-lit'
                                        and c.building_id = u.building_id and c.what = u.id::text) as contradicted,
                                    exists (select 1 from vacancies.listing l where l.unit_id = u.id) as listed
                                from (select s.unit_id, max(s.last_seen) as verified_on from tenancy.spell s
                                    where s.building_id = ? and s.first_missing is null
                                    group by s.unit_id having bool_and(s.holder = 'vacant')) v
                                join places.unit u on u.id = v.unit_id
                                left join lateral (select * from vacancies.unit_offer x where x.unit_id = u.id
                                    order by x.id desc limit 1) o on true
                                order by u.floor_order desc nulls last, u.label
                                """)
                        .param(buildingId)
                        .query((row, n) -> new OfferedUnit(
                                row.getLong("id"),
                                row.getString("floor_label"),
                                row.getString("label"),
                                row.getBigDecimal("area_sqm"),
                                row.getObject("verified_on", LocalDate.class),
                                row.getBoolean("contradicted"),
                                row.getBoolean("listed"),
                                row.getBoolean("said") ? terms(row) : UnitOffer.NONE))
                        .list());
    }

    private static UnitOffer terms(ResultSet row) throws SQLException {
        return new UnitOffer(
                row.getBoolean("withheld"),
                row.getBigDecimal("asking_rent"),
                row.getObject("available_from", LocalDate.class),
                row.getBigDecimal("divisible_sqm"),
                row.getString("fit_out"),
                row.getString("remark"));
    }

    /**
     * Keeps what is said of a building and its units, as the reader; what is said of a unit as it stands already is not kept twice. A building
     * that is no longer to be shown is hidden at once, everything else follows with the next derivation.
     *
     * @param units by the units' ids
     * @return how many rows were added
     */
    public int offer(Scope scope, BuildingOffer building, Map<Long, UnitOffer> units) {
        int added = web.write(scope, jdbc -> {
            int rows = 0;
            BuildingOffer stands = find(scope, building.buildingId()).orElseThrow();
            if (stands.at() == null
                    || stands.shown() != building.shown()
                    || !stands.transport().equals(building.transport())
                    || !stands.contact().equals(building.contact())
                    || !stands.why().equals(building.why())) {
                rows += jdbc.sql("""
                                insert into vacancies.building_offer (building_id, shown, transport, contact, why, by_person)
                                values (?, ?, ?, ?, ?, ?)
                                """)
                        .params(
                                building.buildingId(),
                                building.shown(),
                                building.transport(),
                                building.contact(),
                                building.why(),
                                scope.person())
                        .update();
            }
            for (OfferedUnit unit : units(scope, building.buildingId())) {
                UnitOffer said = units.get(unit.id());
                if (said != null && !said.equals(unit.offer())) {
                    rows += jdbc.sql("""
                                    insert into vacancies.unit_offer (unit_id, building_id, withheld, asking_rent, available_from,
                                        divisible_sqm, fit_out, remark, by_person)
                                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                    """)
                            .params(unit.id(), building.buildingId(), said.withheld())
                            .param(said.askingRent())
                            .param(said.availableFrom())
                            .param(said.divisibleSqm())
                            .params(said.fitOut(), said.remark(), scope.person())
                            .update();
                }
            }
            return rows;
        });
        if (added > 0) {
            mark(List.of(building.buildingId()));
            hide(building, units);
        }
        return added;
    }

    private void mark(Collection<Long> buildings) {
        worker.client()
                .sql(
                        "insert into vacancies.touched (building_id) select unnest(cast(? as bigint[])) on conflict do nothing")
                .param(buildings.toArray(Long[]::new))
                .update();
    }

    private void hide(BuildingOffer building, Map<Long, UnitOffer> units) {
        Long[] withheld = units.entrySet().stream()
                .filter(unit -> unit.getValue().withheld())
                .map(Map.Entry::getKey)
                .toArray(Long[]::new);
        worker.client()
                .sql(
                        "delete from vacancies.listing where building_id = ? and (? or unit_id = any (cast(? as bigint[])))")
                .params(building.buildingId(), !building.shown(), withheld)
                .update();
        news.publishEvent(new ListingChanged());
    }
}
