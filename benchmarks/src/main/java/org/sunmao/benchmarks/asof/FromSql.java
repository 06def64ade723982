package org.sunmao.benchmarks.asof;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.sunmao.app.measures.MeasurePlace.Level;

/** Answers a screen out of {@link Prepared} by six prepared statements on one connection, planned once. */
abstract class FromSql implements AutoCloseable {

    private final PreparedStatement state;
    private final PreparedStatement areas;
    private final PreparedStatement ofMonth;
    private final PreparedStatement trend;
    private final PreparedStatement streets;
    private final PreparedStatement top;
    private final PreparedStatement topOfStreet;

    /**
     * The statements.
     *
     * @param state enterprises present, let and vacant area of a derivation, place and day
     * @param areas what the lists say of a derivation, place and day
     * @param ofMonth registered, moves and tax of a derivation, place and month
     * @param trend enterprises present of a derivation, place and months after one and up to another
     * @param streets streets by enterprises present of a derivation and day
     * @param top the first ten buildings of a derivation and day, with their names
     * @param topOfStreet the same of a derivation, street and day
     */
    record Texts(
            String state, String areas, String ofMonth, String trend, String streets, String top, String topOfStreet) {}

    FromSql(Connection connection, Texts texts) throws SQLException {
        state = connection.prepareStatement(texts.state());
        areas = connection.prepareStatement(texts.areas());
        ofMonth = connection.prepareStatement(texts.ofMonth());
        trend = connection.prepareStatement(texts.trend());
        streets = connection.prepareStatement(texts.streets());
        top = connection.prepareStatement(texts.top());
        topOfStreet = connection.prepareStatement(texts.topOfStreet());
    }

    /** What this is called in the tables. */
    abstract String name();

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
