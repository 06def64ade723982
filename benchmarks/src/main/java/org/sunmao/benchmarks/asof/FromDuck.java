package org.sunmao.benchmarks.asof;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The screen out of DuckDB in memory, over the tables that PostgreSQL has in {@link Prepared}. It keeps the least and the greatest of each column for
 * every 122,880 rows, so each table lies in the order in which it is asked for: steps once by place and day, for what is looked up, and once by level
 * and street, for what is ranked.
 */
final class FromDuck extends FromSql {

    private static final List<String> COLUMNS = List.of(
            "step derivation bigint, level int, place varchar, street varchar, since date, until date, present bigint,"
                    + " let decimal(18, 2), vacant decimal(18, 2)",
            "read derivation bigint, level int, place varchar, since date, until date, rentable decimal(18, 2), office decimal(18, 2),"
                    + " buildings bigint",
            "month derivation bigint, level int, place varchar, street varchar, month date, present bigint, registered bigint,"
                    + " moves_in bigint, moves_out bigint, tax bigint");

    private static final String SELECT = "select *%s";
    /** The last day of a step; there is no day after infinity. */
    private static final String LAST =
            ", case when until = date 'infinity' then date '9999-12-31' else until - 1 end as last";

    private static final String TOP =
            "select s.place, b.name, s.present from (select place, present from ranked where derivation = ? and level = 2 %s"
                    + " and cast(? as date) between since and last order by present desc limit 10) s join building b on b.id = cast(s.place as bigint)";

    private static final Texts TEXTS = new Texts(
            "select present, let, vacant, until from step where derivation = ? and place = ? and since <= cast(? as date) order by since desc limit 1",
            "select rentable, office, buildings from read where derivation = ? and place = ? and since <= cast(? as date) order by since desc limit 1",
            "select registered, moves_in, moves_out, tax from month where derivation = ? and place = ? and month = cast(? as date)",
            "select month, present from month where derivation = ? and place = ? and month > cast(? as date) and month <= cast(? as date) order by month",
            "select place, present from ranked where derivation = ? and level = 1 and cast(? as date) between since and last order by present desc",
            TOP.formatted(""),
            TOP.formatted("and street = ?"));

    private FromDuck(Connection connection) throws SQLException {
        super(connection, TEXTS);
    }

    /** Copies what PostgreSQL has, and puts it in order. */
    static FromDuck of(Connection postgres, Path folder) throws SQLException {
        Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        for (String each : COLUMNS) {
            String table = each.substring(0, each.indexOf(' '));
            run(duck, "create table raw (" + each.substring(each.indexOf(' ') + 1) + ")");
            load(postgres, duck, folder, "select * from asof." + table);
            String order = table.equals("month") ? "month" : "since";
            run(
                    duck,
                    "create table " + table + " as " + SELECT.formatted(table.equals("month") ? "" : LAST)
                            + " from raw order by derivation, place, " + order);
            if (table.equals("step")) {
                run(
                        duck,
                        "create table ranked as " + SELECT.formatted(LAST)
                                + " from raw order by derivation, level, street, since");
            }
            run(duck, "drop table raw");
        }
        run(duck, "create table raw (id bigint, name varchar)");
        load(postgres, duck, folder, "select id, name from places.building_current");
        run(duck, "create table building as select * from raw order by id");
        run(duck, "drop table raw");
        return new FromDuck(duck);
    }

    private static void load(Connection postgres, Connection duck, Path folder, String query) throws SQLException {
        try {
            Path file = Files.createTempFile(folder, "asof", ".csv");
            try (OutputStream out = Files.newOutputStream(file)) {
                postgres.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (" + query + ") to stdout with (format csv)", out);
            }
            run(duck, "copy raw from '" + file.toString().replace("'", "''") + "' (format csv, header false)");
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Connection duck, String sql) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    String name() {
        return "DuckDB";
    }
}
