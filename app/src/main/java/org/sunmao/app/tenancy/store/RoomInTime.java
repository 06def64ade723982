package org.sunmao.app.tenancy.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.tenancy.Unit;

/**
 * A unit with what persons told of its walls and its door.
 *
 * @param label the newest label
 * @param rooms the rooms that the newest label names
 * @param former whether its rooms are let or vacant under another division today
 * @param from the day on which a change made it; null where none did
 * @param until the day from which others stand in its place; null where none do
 * @param names labels until a day, see {@link Unit}
 */
record RoomInTime(
        long id,
        String floorLabel,
        @Nullable Integer floorOrder,
        String label,
        Set<String> rooms,
        @Nullable BigDecimal areaSqm,
        boolean former,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Unit.Name> names) {

    RoomInTime {
        rooms = Set.copyOf(rooms);
        names = List.copyOf(names);
    }

    /** All units that a building ever had. */
    static List<RoomInTime> ofBuilding(JdbcClient jdbc, long building) {
        return jdbc.sql("""
                        select u.id, u.floor_label, u.floor_order, u.label, u.area_sqm, f.id is not null as former, u.from_day, u.until_day,
                            u.renamed, u.names, tenancy.rooms(u.label) as rooms
                        from places.unit u left join tenancy.former_unit f on f.id = u.id and f.building_id = u.building_id
                        where u.building_id = ?
                        """).param(building).query(RoomInTime::read).list();
    }

    private static RoomInTime read(ResultSet row, int n) throws SQLException {
        return new RoomInTime(
                row.getLong("id"),
                Objects.requireNonNullElse(row.getString("floor_label"), ""),
                row.getObject("floor_order", Integer.class),
                Objects.requireNonNullElse(row.getString("label"), ""),
                Set.copyOf(Arrays.asList((String[]) row.getArray("rooms").getArray())),
                row.getBigDecimal("area_sqm"),
                row.getBoolean("former"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                UnitNames.read(row));
    }

    /** Neither made later by a change, nor others by then. */
    boolean there(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }

    /** The label on the door on that day. */
    String label(LocalDate day) {
        return names.stream()
                .filter(name -> name.day().isAfter(day))
                .min(Comparator.comparing(Unit.Name::day))
                .map(name -> name.label().substring(name.label().indexOf('/') + 1))
                .orElse(label);
    }
}
