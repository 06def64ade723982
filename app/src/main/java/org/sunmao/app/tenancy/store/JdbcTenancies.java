package org.sunmao.app.tenancy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.tenancy.BuildingOnDay;
import org.sunmao.app.tenancy.BuildingStanding;
import org.sunmao.app.tenancy.Commitment;
import org.sunmao.app.tenancy.EnergyMonth;
import org.sunmao.app.tenancy.Snapshot;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.Unit;
import org.sunmao.app.tenancy.UnitChange;

/** Reads tenancies as the web role, so that the database itself keeps to the reader's scope. */
@Component
class JdbcTenancies implements Tenancies {

    private static final Comparator<Unit> TOP_FLOOR_FIRST = Comparator.comparing(
                    Unit::floorOrder, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Unit::floorLabel)
            .thenComparing(Unit::label)
            .thenComparing(Unit::id);

    private static final String UNITS = """
            select u.id, u.floor_label, u.floor_order, u.label, u.area_sqm, f.id is not null as former, u.from_day, u.until_day,
                u.renamed, u.names
            from places.unit u left join tenancy.former_unit f on f.id = u.id and f.building_id = u.building_id
            where u.building_id = :building
            """;

    private final WebDatabase database;

    JdbcTenancies(WebDatabase database) {
        this.database = database;
    }

    @Override
    public List<Unit> listUnits(Scope scope, long buildingId) {
        return database.read(
                scope,
                jdbc -> units(
                        jdbc,
                        buildingId,
                        jdbc.sql(UNITS).param("building", buildingId),
                        jdbc.sql(StayRows.OF_BUILDING).param("building", buildingId)));
    }

    @Override
    public Optional<Unit> findUnit(Scope scope, long buildingId, long unitId) {
        return database.read(
                scope,
                jdbc -> units(
                                jdbc,
                                buildingId,
                                jdbc.sql(UNITS + " and u.id = :unit")
                                        .param("building", buildingId)
                                        .param("unit", unitId),
                                jdbc.sql(StayRows.OF_UNIT)
                                        .param("building", buildingId)
                                        .param("unit", unitId))
                        .stream()
                        .findFirst());
    }

    private static List<Unit> units(
            JdbcClient jdbc, long building, JdbcClient.StatementSpec units, JdbcClient.StatementSpec stays) {
        Map<Long, List<Stay>> held =
                stays.query(StayRows::read).list().stream().collect(Collectors.groupingBy(Stay::unitId));
        Map<Long, List<Commitment>> committed =
                CommitmentRows.ofBuilding(jdbc, building).stream().collect(Collectors.groupingBy(Commitment::unitId));
        return units
                .query((row, n) -> unit(
                        row,
                        held.getOrDefault(row.getLong("id"), List.of()),
                        committed.getOrDefault(row.getLong("id"), List.of())))
                .list()
                .stream()
                .sorted(TOP_FLOOR_FIRST)
                .toList();
    }

    @Override
    public Optional<Long> findBuildingOfUnit(Scope scope, long unitId) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select building_id from places.unit where id = ?")
                        .param(unitId)
                        .query(Long.class)
                        .optional());
    }

    @Override
    public List<Commitment> listCommitments(Scope scope, long buildingId) {
        return database.read(scope, jdbc -> CommitmentRows.ofBuilding(jdbc, buildingId));
    }

    @Override
    public List<Stay> listPending(Scope scope, long enterpriseId) {
        return database.read(scope, jdbc -> CommitmentRows.pendingOf(jdbc, enterpriseId));
    }

    @Override
    public List<UnitChange> listChanges(Scope scope, long buildingId) {
        return database.read(scope, jdbc -> ChangeRows.ofBuilding(jdbc, buildingId));
    }

    @Override
    public BuildingOnDay getOnDay(Scope scope, long buildingId, LocalDate day) {
        return listOnDays(scope, buildingId, List.of(day)).get(0);
    }

    @Override
    public List<BuildingOnDay> listOnDays(Scope scope, long buildingId, List<LocalDate> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        UnitsInTime units = database.read(scope, jdbc -> UnitsInTime.read(jdbc, buildingId, days));
        return days.stream().map(units::on).toList();
    }

    @Override
    public List<Stay> listStays(Scope scope, long enterpriseId) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(StayRows.OF_ENTERPRISE)
                        .param("enterprise", enterpriseId)
                        .query(StayRows::read)
                        .list());
    }

    @Override
    public Optional<BuildingStanding> findStanding(Scope scope, long buildingId) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select * from tenancy.building_standing where building_id = ?")
                        .param(buildingId)
                        .query(JdbcTenancies::standing)
                        .optional());
    }

    @Override
    public List<Snapshot> listSnapshots(Scope scope, long buildingId) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                        select n.delivery_id, s.code, n.day, n.units, n.tenants, n.tenants_before, n.state
                        from tenancy.snapshot n
                        left join evidence.delivery d on d.id = n.delivery_id
                        left join evidence.source s on s.id = d.source_id
                        where n.building_id = ? order by n.day desc, n.delivery_id desc
                        """)
                        .param(buildingId)
                        .query((row, n) -> new Snapshot(
                                row.getLong("delivery_id"),
                                row.getString("code"),
                                row.getObject("day", LocalDate.class),
                                row.getInt("units"),
                                row.getInt("tenants"),
                                row.getInt("tenants_before"),
                                row.getString("state").equals("waits")))
                        .list());
    }

    @Override
    public List<EnergyMonth> listEnergy(Scope scope, long buildingId) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                        select month, sum(kwh) as kwh, count(*) as rooms, count(*) filter (where kwh < 3) as idle
                        from tenancy.energy_month where building_id = ? group by month order by month
                        """)
                        .param(buildingId)
                        .query((row, n) -> new EnergyMonth(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getBigDecimal("kwh"),
                                row.getInt("rooms"),
                                row.getInt("idle")))
                        .list());
    }

    private static Unit unit(ResultSet row, List<Stay> stays, List<Commitment> committed) throws SQLException {
        return new Unit(
                row.getLong("id"),
                row.getString("floor_label"),
                row.getObject("floor_order", Integer.class),
                row.getString("label"),
                row.getBigDecimal("area_sqm"),
                row.getBoolean("former"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                UnitNames.read(row),
                stays,
                committed);
    }

    private static BuildingStanding standing(ResultSet row, int n) throws SQLException {
        return new BuildingStanding(
                row.getObject("as_of", LocalDate.class),
                row.getInt("units"),
                row.getInt("let_units"),
                row.getInt("vacant_units"),
                row.getInt("unknown_units"),
                row.getInt("unsized_units"),
                row.getBigDecimal("let_sqm"),
                row.getBigDecimal("vacant_sqm"),
                row.getBigDecimal("unknown_sqm"),
                row.getBigDecimal("occupancy"),
                row.getInt("enterprises"),
                row.getInt("in_review"));
    }
}
