package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.places.BuildingChanges;
import org.sunmao.app.resolution.UnitWords;
import org.sunmao.app.tenancy.BuildingTimeline;
import org.sunmao.app.tenancy.UnitName;

/**
 * Electricity by room and month of the buildings on the dirty list. Of several deliveries that speak of one meter's month the one with
 * the newest data date holds, and all meters of a room add up. A row without a room, such as a meter for a whole building, is
 * evidence and no fact about a room.
 */
@Component
class EnergyDerivation implements DerivationStep {

    private static final List<String> COLUMNS =
            List.of("building_id", "floor_label", "room", "month", "kwh", "meters", "payloads");

    private static final String METERED = """
            select building_id, source, floor, room, month, sum(kwh) as kwh, count(*) as meters, array_agg(payload order by payload) as payloads
            from (
                select b.id as building_id, s.id as source, p.fields ->> 'floor' as floor, p.fields ->> 'room' as room,
                    to_date(p.fields ->> 'month', 'YYYY-MM') as month, (p.fields ->> 'energy-kwh')::numeric as kwh, p.id as payload,
                    dense_rank() over (partition by b.id, s.id, p.fields ->> 'month',
                            coalesce(p.fields ->> 'meter-number', p.fields ->> 'customer-number', p.fields ->> 'room')
                        order by d.data_date desc, d.file_sha256 desc) as newness
                from resolution.dirty x
                join places.building b on b.id = x.subject_id
                join resolution.link l on l.subject_id = b.id and l.until_at is null
                join resolution.payload_mention pm on pm.mention_id = l.mention_id and pm.kind = 'building'
                join evidence.payload p on p.id = pm.payload_id
                join evidence.source s on s.id = p.source_id and s.kind = 'electricity'
                join evidence.row r on r.payload_id = p.id and r.kind = 'good'
                join evidence.delivery d on d.id = r.delivery_id and d.active) metered
            where newness = 1 and (floor is not null or room is not null)
            group by building_id, source, floor, room, month
            """;

    private final WorkerDatabase database;
    private final UnitWords words;
    private final BuildingChanges changes;

    EnergyDerivation(WorkerDatabase database, UnitWords words, BuildingChanges changes) {
        this.changes = changes;
        this.database = database;
        this.words = words;
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public String code() {
        return "tenancy.energy";
    }

    private record Place(long building, UnitName unit, LocalDate month) {}

    /** What the meters of a room say of a month. */
    private record Metered(BigDecimal kwh, int meters, List<Long> payloads) {

        Metered and(Metered other) {
            var all = new ArrayList<>(payloads);
            all.addAll(other.payloads);
            return new Metered(
                    kwh.add(other.kwh),
                    meters + other.meters,
                    all.stream().sorted().toList());
        }
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        database.client()
                .sql(
                        "delete from tenancy.energy_month_current e using resolution.dirty x where x.subject_id = e.building_id")
                .update();
        var rows = new ArrayList<@Nullable Object[]>();
        read().forEach((place, metered) -> rows.add(row(place, metered)));
        database.copyIn("tenancy.energy_month_current", COLUMNS, rows);
    }

    private Map<Place, Metered> read() {
        var names = new HashMap<String, UnitName>();
        var rooms = new HashMap<Place, Metered>();
        var meant = new MeantUnits(words.standing());
        BuildingTimeline buildings = BuildingTimeline.of(changes.standing());
        database.client().sql(METERED).query(row -> {
            String floor = row.getString("floor");
            String room = row.getString("room");
            UnitName written = names.computeIfAbsent(floor + "|" + room, any -> UnitName.of(floor, room));
            long building = row.getLong("building_id");
            UnitName unit = meant.of(building, written, row.getInt("source"), null);
            LocalDate month = Objects.requireNonNull(row.getObject("month", LocalDate.class));
            BuildingTimeline.Place there = buildings.at(new BuildingTimeline.Place(building, unit), month);
            var place = new Place(there.building(), there.unit(), month);
            rooms.merge(place, metered(row), Metered::and);
        });
        return rooms;
    }

    private static Metered metered(ResultSet row) throws SQLException {
        Array payloads = row.getArray("payloads");
        return new Metered(row.getBigDecimal("kwh"), row.getInt("meters"), List.of((Long[]) payloads.getArray()));
    }

    private static @Nullable Object[] row(Place place, Metered metered) {
        return new @Nullable Object[] {
            place.building(),
            place.unit().floor(),
            place.unit().rooms(),
            place.month(),
            metered.kwh(),
            metered.meters(),
            metered.payloads()
        };
    }
}
