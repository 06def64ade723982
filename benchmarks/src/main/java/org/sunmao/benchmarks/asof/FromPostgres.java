package org.sunmao.benchmarks.asof;

import java.sql.Connection;
import java.sql.SQLException;

/** The screen out of PostgreSQL. */
final class FromPostgres extends FromSql {

    private static final String TOP =
            "select s.place, b.name, s.present from (select place, present from asof.step where derivation = ?"
                    + " and level = 2 %s and daterange(since, until) @> ?::date order by present desc limit 10) s"
                    + " join places.building_current b on b.id = s.place::bigint";

    FromPostgres(Connection connection) throws SQLException {
        super(
                set(connection),
                new Texts(
                        "select present, let, vacant, until from asof.step where derivation = ? and place = ? and since <= ? order by since desc limit 1",
                        "select rentable, office, buildings from asof.read where derivation = ? and place = ? and since <= ? order by since desc limit 1",
                        "select registered, moves_in, moves_out, tax from asof.month where derivation = ? and place = ? and month = ?",
                        "select month, present from asof.month where derivation = ? and place = ? and month > ? and month <= ? order by month",
                        "select place, present from asof.step where derivation = ? and level = 1 and daterange(since, until) @> ?::date"
                                + " order by present desc",
                        TOP.formatted(""),
                        TOP.formatted("and street = ?")));
    }

    private static Connection set(Connection connection) throws SQLException {
        try (var set = connection.createStatement()) {
            set.execute("set jit = off");
            set.execute("set random_page_cost = 1.1");
            set.execute("set effective_cache_size = '8GB'");
            set.execute("set work_mem = '64MB'");
        }
        return connection;
    }

    @Override
    String name() {
        return "PostgreSQL";
    }
}
