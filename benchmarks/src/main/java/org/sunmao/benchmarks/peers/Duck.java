package org.sunmao.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** DuckDB in memory, and scripts for it. */
final class Duck implements AutoCloseable {

    private final Connection connection;

    /** An empty database that uses so many threads. */
    Duck(int threads) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            execute("set threads to " + threads);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file's name inside the quotes of a statement. */
    static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }

    /** Runs the statements of a file of this package. */
    void resource(String name, Map<String, String> values) {
        try (InputStream in = Duck.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            script(new String(in.readAllBytes(), StandardCharsets.UTF_8), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs statements that end with a semicolon at the end of a line; <code>${name}</code> stands for a value. */
    void script(String text, Map<String, String> values) {
        String script = text;
        for (var value : values.entrySet()) {
            script = script.replace("${" + value.getKey() + "}", value.getValue());
        }
        for (String statement : script.split(";\\R")) {
            execute(statement);
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One row of an answer. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Reading<T> reading) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
