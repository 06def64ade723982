package org.sunmao.benchmarks.asof;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.sunmao.app.measures.MeasurePlace.Level;

/** Answers a screen out of {@link Prepared}: six prepared statements on one connection, planned once. */
final class FromPostgres implements AutoCloseable {

    private final PreparedStatement state;
    private final PreparedStatement areas;
    private final PreparedStatement ofMonth;
    private final PreparedStatement trend;
    private final PreparedStatement streets;
    private final PreparedStatement top;
    private final PreparedStatement topOfStreet;

    FromPostgres(Connection connection) throws SQLException {
        try (var set = connection.createStatement()) {
            set.execute("set jit = off");
            set.execute("set random_page_cost = 1.1");
            set.execute("set effective_cache_size = '8GB'");
            set.execute("set work_mem = '64MB'");
        }
        state = connection.prepareStatement(
                "select present, let, vacant, until from asof.step where derivation = ? and place = ? and since <= ? order by since desc limit 1");
        areas = connection.prepareStatement(
                "select rentable, office, buildings from asof.read where derivation = ? and place = ? and since <= ? order by since desc limit 1");
        ofMonth = connection.prepareStatement(
                "select registered, moves_in, moves_out, tax from asof.month where derivation = ? and place = ? and month = ?");
        trend = connection.prepareStatement(
                "select month, present from asof.month where derivation = ? and place = ? and month > ? and month <= ? order by month");
        streets = connection.prepareStatement(
                "select place, present from asof.step where derivation = ? and level = 1 and daterange(since, until) @> ?::date order by present desc");
        top = connection.prepareStatement(
                "select s.place, b.name, s.present from (select place, present from asof.step where derivation = ?"
                        + " and level = 2 and daterange(since, until) @> ?::date order by present desc limit 10) s"
                        + " join places.building_current b on b.id = s.place::bigint");
        topOfStreet = connection.prepareStatement(
                "select s.place, b.name, s.present from (select place, present from asof.step where derivation = ?"
                        + " and level = 2 and street = ? and daterange(since, until) @> ?::date order by present desc limit 10) s"
                        + " join places.building_current b on b.id = s.place::bigint");
    }

    /** Enterprises present, let and vacant area: what is held against the other answer. */
    record State(long present, BigDecimal let, BigDecimal vacant) {}

    State answer(Asked asked, long derivation) throws SQLException {
        boolean whole = asked.place().level() == Level.DISTRICT && asked.street() == null;
        String place = place(asked);
        LocalDate day = asked.state();
        State found = null;
        set(state, derivation, place, day);
        try (ResultSet row = state.executeQuery()) {
            while (row.next()) {
                found = new State(row.getLong(1), row.getBigDecimal(2), row.getBigDecimal(3));
            }
        }
        set(areas, derivation, place, asked.day() == null ? Size.LAST.atEndOfMonth() : day);
        drain(areas);
        set(ofMonth, derivation, place, asked.month().atDay(1));
        drain(ofMonth);
        set(
                trend,
                derivation,
                place,
                asked.month().minusMonths(36).atDay(1),
                asked.month().atDay(1));
        drain(trend);
        if (whole) {
            set(streets, derivation, day);
            drain(streets);
            set(top, derivation, day);
            drain(top);
        } else if (asked.place().level() != Level.BUILDING) {
            set(topOfStreet, derivation, place, day);
            drain(topOfStreet);
        }
        if (found == null) {
            throw new IllegalStateException("nothing is known of " + place + " on " + day);
        }
        return found;
    }

    private static String place(Asked asked) {
        if (asked.place().level() == Level.DISTRICT) {
            return asked.street() == null ? "all" : asked.street();
        }
        return asked.place().code();
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i] instanceof LocalDate day ? Date.valueOf(day) : parameters[i]);
        }
    }

    private static void drain(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                row.getObject(1);
                row.getObject(2);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        state.getConnection().close();
    }
}
